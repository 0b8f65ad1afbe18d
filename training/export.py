"""Writes the trained reader as ONNX with 8-bit weights, its vocabulary and model.json."""

import argparse
import hashlib
import json
import pathlib
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

import documents
from encoder import WIDTH
from mentions import LABELS
from pretrained import vocabulary
from reader import Reader
from score import tensors
from smooth import smooth
from words import CASES, WordPieces

OPSET = 17
TEXTS = {"redocred-train": 60, "gum-train": 20}
"""Sets, and how many of their first documents, by which the activations are evened out."""


class Encode(nn.Module):
    """input_ids, case_ids [1, T] → labels [1, T, 13], hidden [1, T, 384]."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids: Tensor, case_ids: Tensor) -> tuple[Tensor, Tensor]:
        return self.reader(input_ids, case_ids)


def windows(shared: pathlib.Path, name: str, count: int, most: int) -> list[tuple[Tensor, Tensor]]:
    """Pieces and cases [1, T] of the first `count` documents of a set."""
    tokenizer = WordPieces(vocabulary())
    found = []
    for record in json.loads((shared / "evaluate" / "docs" / f"{name}.json").read_text("utf-8"))[:count]:
        document = documents.read(record, tokenizer, set())
        for first, last in documents.cut(document, lambda: most - 2, overlap=0):
            words = document.words[first:last]
            pieces, cases, _ = tensors(words, [word.case for word in words])
            found.append((torch.tensor([pieces]), torch.tensor([cases])))
    return found


def write_encoder(reader: Reader, path: pathlib.Path) -> None:
    ids = torch.ones(1, 7, dtype=torch.long)
    torch.onnx.export(
        Encode(reader), (ids, ids), path, dynamo=False, opset_version=OPSET,
        input_names=["input_ids", "case_ids"], output_names=["labels", "hidden"],
        dynamic_axes={name: {1: "pieces"} for name in ("input_ids", "case_ids", "labels", "hidden")},
    )


def write_relations(reader: Reader, path: pathlib.Path) -> None:
    given = (
        torch.rand(7, WIDTH), torch.rand(3, 7), torch.tensor([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), torch.tensor([0, 1]),
        torch.tensor([[0, 1], [1, 0]]), torch.tensor([0, 1]), torch.rand(2, 7),
    )
    names = ["hidden", "mentions", "entities", "kinds", "pairs", "distances", "sentences"]
    axes = [{0: "pieces"}, {0: "mentions", 1: "pieces"}, {0: "entities", 1: "mentions"}, {0: "entities"}, {0: "pairs"}, {0: "pairs"}, {0: "sentences", 1: "pieces"}]
    torch.onnx.export(
        reader.relations, given, path, dynamo=False, opset_version=OPSET, input_names=names, output_names=["logits", "evidence"],
        dynamic_axes={**dict(zip(names, axes)), "logits": {0: "pairs"}, "evidence": {0: "pairs", 1: "sentences"}},
    )


def quantized(write, reader: Reader, path: pathlib.Path) -> None:
    """Dynamic 8-bit weights, per channel, in matrix products and embeddings."""
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "whole.onnx"
        write(reader, whole)
        quantize_dynamic(whole, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=pathlib.Path, help="the folder that train.py wrote")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--shared", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent.parent / "shared")
    parser.add_argument("--version", default="0.12")
    parser.add_argument("--most", type=int, default=254)
    a = parser.parse_args()
    saved = torch.load(a.run / "reader.pt", weights_only=True)
    calibration = a.run / "calibration.json"
    reader = Reader(len(saved["groups"]))
    reader.load_state_dict(saved["weights"])
    reader.eval()
    a.out.mkdir(parents=True, exist_ok=True)
    smooth(reader.encoder, [w for name, count in TEXTS.items() for w in windows(a.shared, name, count, a.most)])
    quantized(write_encoder, reader, a.out / "encoder.onnx")
    quantized(write_relations, reader, a.out / "relations.onnx")
    (a.out / "vocab.txt").write_text(vocabulary(), "utf-8")
    digest = lambda name: hashlib.sha256((a.out / name).read_bytes()).hexdigest()  # noqa: E731
    model = {
        "format": 1, "name": "newsgraph-reader", "version": a.version, "labels": LABELS, "cases": CASES, "maxPieces": a.most,
        "relations": {
            "groups": json.loads((pathlib.Path(__file__).parent / "relation-groups.json").read_text("utf-8")),
            "calibration": json.loads(calibration.read_text("utf-8")) if calibration.exists() else None,
        },
        "files": {name: digest(name) for name in ("encoder.onnx", "relations.onnx", "vocab.txt")},
    }
    (a.out / "model.json").write_text(json.dumps(model, indent=2) + "\n", "utf-8")
    for file in sorted(a.out.iterdir()):
        print(f"{file.stat().st_size / 1e6:6.1f} MB  {file.name}")


if __name__ == "__main__":
    main()
