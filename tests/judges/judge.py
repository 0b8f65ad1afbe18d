"""Reads a file as other people's programs do, and prints what is in it as JSON: `python judge.py FORMAT FILE`.

A judge raises where its reader refuses the file.
"""

import json
import sys


def graph_of(nodes, edges):
    """Nodes as [id, attributes], edges as [source, target, attributes], both in the reader's order."""
    return {"nodes": [list(node) for node in nodes], "edges": [list(edge) for edge in edges]}


def gexf(path):
    import io

    import networkx

    # NetworkX knows GEXF up to 1.2; the parts that it reads are the same in 1.3.
    text = open(path, encoding="utf-8").read().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    reader = networkx.readwrite.gexf.GEXFReader(version="1.2draft")
    return of_networkx(reader(io.BytesIO(text.encode("utf-8"))))


def graphml(path):
    import igraph
    import networkx

    answer = of_networkx(networkx.read_graphml(path, force_multigraph=True))
    read = igraph.Graph.Read_GraphML(path)
    answer["igraph"] = {
        "nodes": read.vcount(),
        "edges": read.ecount(),
        "nodeAttributes": read.vs.attributes(),
        "edgeAttributes": read.es.attributes(),
    }
    return answer


def cyjs(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        return of_networkx(networkx.cytoscape_graph(json.load(file)))


def of_networkx(graph):
    return graph_of(graph.nodes(data=True), graph.edges(data=True))


def dot(path):
    import pydot

    with open(path, encoding="utf-8") as file:
        graphs = pydot.graph_from_dot_data(file.read())
    if not graphs:
        raise ValueError("pydot reads no graph in it")
    (graph,) = graphs
    return graph_of(
        ((node.get_name(), node.get_attributes()) for node in graph.get_nodes() if node.get_name() not in ("node", "edge", "graph")),
        ((edge.get_source(), edge.get_destination(), edge.get_attributes()) for edge in graph.get_edges()),
    )


def ttl(path):
    """Every triple as [subject, predicate, object, datatype or language], sorted."""
    import rdflib

    graph = rdflib.Graph().parse(path, format="turtle")
    return {
        "triples": sorted(
            [str(s), str(p), str(o), str(getattr(o, "datatype", None) or getattr(o, "language", None) or "")]
            for s, p, o in graph
        )
    }


def ftm(path):
    """Validates every entity, and that each one that another names is there."""
    from followthemoney import model
    from followthemoney.exc import InvalidData

    entities = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            data = json.loads(line)
            proxy = model.get_proxy(data, cleaned=False)
            try:
                proxy.schema.validate(data)
            except InvalidData as invalid:
                raise ValueError(f"{data['id']}: {invalid.errors}") from invalid
            if proxy.schema.abstract:
                raise ValueError(f"{data['id']} is of the abstract schema {proxy.schema.name}")
            unknown = set(data["properties"]) - set(proxy.schema.properties)
            missing = set(proxy.schema.required) - set(proxy.properties)
            if unknown or missing:
                raise ValueError(f"{data['id']} has {unknown} that its schema has not, and lacks {missing}")
            entities.append((data, proxy))
    schemas = {proxy.id: proxy.schema for _, proxy in entities}
    lines = {}
    for data, proxy in entities:
        if lines.setdefault(proxy.id, data) != data and "provenance" not in lines[proxy.id]:
            raise ValueError(f"{proxy.id} stands twice, and not with the same words")
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                if value not in schemas:
                    raise ValueError(f"{proxy.id} names {value}, which is not in the file")
                if prop.range and not schemas[value].is_a(prop.range):
                    raise ValueError(f"{proxy.id}.{prop.name} is a {schemas[value].name}, not a {prop.range.name}")
        for name, values in data["properties"].items():
            prop = proxy.schema.properties[name]
            lost = [value for value in values if prop.type.clean(value, format=prop.format) is None]
            if lost:
                raise ValueError(f"{proxy.id}.{name} does not keep {lost!r}")
    return {
        "entities": [
            {"id": proxy.id, "schema": proxy.schema.name, "caption": proxy.caption, "properties": proxy.properties}
            for _, proxy in entities
        ]
    }


def parquet(path):
    """One table: its columns with their types, its rows, its metadata, and how many rows each group holds."""
    from pyarrow import parquet as reader

    file = reader.ParquetFile(path)
    table = file.read()
    metadata = {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items()}
    return {
        "columns": {field.name: str(field.type) for field in table.schema},
        "rows": table.to_pylist(),
        "metadata": metadata,
        "groups": [file.metadata.row_group(k).num_rows for k in range(file.metadata.num_row_groups)],
    }


JUDGES = {judge.__name__: judge for judge in (gexf, graphml, cyjs, dot, ttl, ftm, parquet)}

if __name__ == "__main__":
    name, path = sys.argv[1:]
    json.dump(JUDGES[name](path), sys.stdout, default=str)
