"""Turns margins above the threshold into probabilities (Platt 1999), on documents that taught no relations.

Of pairs that one sentence names together, since only those become statements. Groups with few facts share one curve.
Writes calibration.json beside reader.pt and prints how often each tenth of confidence is right, on Re-DocRED's development part.
"""

import argparse
import json
import pathlib

import numpy as np
import torch

import relations
from pretrained import vocabulary
from reader import Reader
from score_relations import relation_scores
from train import HELD_OUT
from words import WordPieces

HERE = pathlib.Path(__file__).parent
FEW = 15


def together(example: relations.Example) -> np.ndarray:
    """[P]: whether a sentence names both, in the order of relations.arrays."""
    at = [{m[2] for m in found} for found in example.mentions]
    count = len(at)
    return np.array([bool(at[i] & at[j]) for i in range(count) for j in range(count) if i != j], bool)


def scored(model: Reader, examples: list[relations.Example], groups: int) -> tuple[np.ndarray, np.ndarray]:
    """Margins and gold [pairs, groups] of the pairs that stand together."""
    rows = []
    for example in examples:
        if len(example.kinds) > 1:
            margins, _, gold = relation_scores(model, example, groups)
            rows.append((margins[together(example)], gold[together(example)]))
    return np.concatenate([m for m, _ in rows]), np.concatenate([g for _, g in rows])


def fit(margins: np.ndarray, gold: np.ndarray) -> tuple[float, float]:
    """Slope and intercept of the likeliest logistic curve, by Newton's method with a weak prior at (1, 0)."""
    features, weights = np.stack([margins, np.ones_like(margins)], 1), np.array([1.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        gradient = features.T @ (p - gold) + 0.5 * (weights - [1, 0])
        hessian = (features * (p * (1 - p))[:, None]).T @ features + 0.5 * np.eye(2)
        weights = weights - np.linalg.solve(hessian, gradient)
    return float(weights[0]), float(weights[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("--shared", type=pathlib.Path, default=HERE.parent.parent / "shared")
    a = parser.parse_args()
    saved = torch.load(a.run / "reader.pt", weights_only=True)
    names = saved["groups"]
    model = Reader(len(names))
    model.load_state_dict(saved["weights"])
    model.eval()
    tokenizer = WordPieces(vocabulary())
    _, by_property = relations.load_groups(HERE / "relation-groups.json")
    load = lambda name: relations.load(a.shared / "data" / "redocred" / f"{name}.json", tokenizer, by_property)  # noqa: E731
    margins, gold = scored(model, load("train")[::HELD_OUT], len(names))
    shared_curve = fit(margins.ravel(), gold.ravel())
    curves = {}
    for i, name in enumerate(names):
        slope, intercept = fit(margins[:, i], gold[:, i]) if gold[:, i].sum() >= FEW else shared_curve
        curves[name] = {"slope": round(slope, 4), "intercept": round(intercept, 4)}
    (a.run / "calibration.json").write_text(json.dumps(curves, indent=2) + "\n", "utf-8")
    margins, gold = scored(model, load("dev"), len(names))
    slopes = np.array([curves[n]["slope"] for n in names])
    intercepts = np.array([curves[n]["intercept"] for n in names])
    sure = 1 / (1 + np.exp(-(margins * slopes + intercepts)))
    for low in np.arange(0.3, 1, 0.1):
        inside = (sure >= low) & (sure < low + 0.1)
        print(f"{low:.1f}–{low + 0.1:.1f}: {100 * gold[inside].mean() if inside.any() else 0:3.0f} % right of {inside.sum()}")


if __name__ == "__main__":
    main()
