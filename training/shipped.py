"""Takes the weights of a shipped reader back out of its 8-bit ONNX files, so that a run can go on from them.

`python shipped.py ../models/newsgraph-reader FOLDER` writes FOLDER/reader.pt: what smooth.py evened out is put back.
"""

import json
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from encoder import LAYERS
from reader import Reader

LINEARS = ("query", "key", "value", "output", "inner", "outer")
"""Of a layer, in the order in which the encoder's matrix products stand in its file."""


def initializers(path: pathlib.Path) -> dict[str, np.ndarray]:
    return {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}


def whole(values: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Floats of an 8-bit tensor, quantized per channel or as one."""
    offset = values[f"{name}_zero_point"].astype(np.float32)
    return (values[f"{name}_quantized"].astype(np.float32) - offset) * values[f"{name}_scale"]


def weights_of(folder: pathlib.Path) -> tuple[dict[str, torch.Tensor], list[str]]:
    """The state of a Reader, and the names of its groups of relations."""
    groups = list(json.loads((folder / "model.json").read_text("utf-8"))["relations"]["groups"])
    encoder, relations = initializers(folder / "encoder.onnx"), initializers(folder / "relations.onnx")
    products = [name.removesuffix("_quantized") for name in encoder if name.startswith("onnx::MatMul") and name.endswith("_quantized")]
    products.sort(key=lambda name: int(name.split("_")[1]))
    own = {name.removeprefix("reader."): value for name, value in encoder.items() if name.startswith("reader.")}
    taken: dict[str, np.ndarray] = {}
    for layer in range(LAYERS):
        for i, linear in enumerate(LINEARS):
            name = f"encoder.layers.{layer}.{linear}"
            taken[f"{name}.weight"] = whole(encoder, products[layer * len(LINEARS) + i]).T * own[f"{name}.inverse"]
            taken[f"{name}.bias"] = own[f"{name}.linear.bias"]
    taken["labels.weight"] = whole(encoder, products[-1]).T
    for name in ("word", "case"):
        taken[f"encoder.{name}.weight"] = whole(encoder, f"reader.encoder.{name}.weight")
    for name in ("query", "key", "subject", "object", "pair"):
        taken[f"relations.{name}.weight"] = whole(relations, f"{name}.weight_Transposed").T
        taken[f"relations.{name}.bias"] = relations[f"{name}.bias"]
    for name in ("kind", "distance"):
        taken[f"relations.{name}.weight"] = whole(relations, f"{name}.weight")
    names = Reader(len(groups)).state_dict().keys()
    return {name: torch.tensor(np.ascontiguousarray(taken.get(name, own.get(name))), dtype=torch.float32) for name in names}, groups


if __name__ == "__main__":
    weights, groups = weights_of(pathlib.Path(sys.argv[1]))
    out = pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": weights, "groups": groups}, out / "reader.pt")
