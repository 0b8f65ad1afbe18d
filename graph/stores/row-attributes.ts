import { CypherFloat } from "../cypher/cypher-float.ts";
import type { NodeAttributes, RelationshipAttributes } from "../cypher/property-graph.ts";
import { FLOAT_PROPERTIES, type Properties } from "../model/graph-elements.ts";

/** Properties that are made of a row when a query first looks at them. A class: its hundreds of thousands share one getter. */
class RowProperties<Row> {
  readonly row: Row;
  readonly read: (row: Row) => Properties;
  made: Record<string, unknown> | undefined = undefined;

  constructor(row: Row, read: (row: Row) => Properties) {
    this.row = row;
    this.read = read;
  }

  get properties(): Record<string, unknown> {
    this.made ??= withFloats(this.read(this.row));
    return this.made;
  }
}

export class RowNode<Row> extends RowProperties<Row> implements NodeAttributes {
  readonly labels: string[];

  constructor(labels: string[], row: Row, read: (row: Row) => Properties) {
    super(row, read);
    this.labels = labels;
  }
}

export class RowRelationship<Row> extends RowProperties<Row> implements RelationshipAttributes {
  readonly type: string;

  constructor(type: string, row: Row, read: (row: Row) => Properties) {
    super(row, read);
    this.type = type;
  }
}

function withFloats(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      FLOAT_PROPERTIES.has(name) ? new CypherFloat(Number(value)) : value,
    ]),
  );
}
