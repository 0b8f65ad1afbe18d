"""F1 of relation facts on gold entities, per group and over all."""

import numpy as np
import torch

from relations import Example, arrays


@torch.no_grad()
def relation_scores(model, example: Example, relations: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Logits above the threshold's [P, R], evidence [P, S], gold [P, R]."""
    given = {k: torch.from_numpy(v) for k, v in arrays(example, relations).items()}
    labels = given.pop("labels").numpy()
    given.pop("evidence")
    hidden = model.encoder(torch.tensor([example.pieces]), torch.tensor([example.cases]))[0]
    logits, evidence = model.relations(hidden, **given)
    return (logits[:, 1:] - logits[:, :1]).numpy(), evidence.numpy(), labels


def score_relations(model, examples: list[Example], groups: list[str]) -> str:
    model.eval()
    counts = np.zeros((len(groups), 3))
    for example in examples:
        if len(example.kinds) < 2:
            continue
        scores, _, gold = relation_scores(model, example, len(groups))
        found = scores > 0
        counts += np.stack([(found & (gold > 0)).sum(0), (found & (gold == 0)).sum(0), (~found & (gold > 0)).sum(0)], 1)
    f1 = lambda c: 200 * c[0] / max(1, 2 * c[0] + c[1] + c[2])  # noqa: E731
    each = "  ".join(f"{name} {f1(c):.0f}" for name, c in zip(groups, counts))
    return f"micro {f1(counts.sum(0)):.1f}  {each}"
