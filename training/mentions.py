"""Names as BIOES labels on words (Ratinov and Roth 2009), and back by a constrained Viterbi search."""

import numpy as np

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{p}-{k}" for k in KINDS for p in "BIES"))
INDEX = {label: i for i, label in enumerate(LABELS)}
Span = tuple[int, int, str]
"""First word, last word (inclusive), kind."""


def encode(count: int, spans: list[Span]) -> list[int]:
    labels = [0] * count
    for first, last, kind in spans:
        if first == last:
            labels[first] = INDEX[f"S-{kind}"]
        else:
            labels[first] = INDEX[f"B-{kind}"]
            labels[last] = INDEX[f"E-{kind}"]
            for i in range(first + 1, last):
                labels[i] = INDEX[f"I-{kind}"]
    return labels


def _transitions() -> np.ndarray:
    allowed = np.full((len(LABELS), len(LABELS)), -1e9)
    for a, i in INDEX.items():
        for b, j in INDEX.items():
            inside = a[0] in "BI"
            fits = (b[0] in "IE" and a[2:] == b[2:]) if inside else b[0] in "OBS"
            if fits:
                allowed[i, j] = 0
    return allowed


TRANSITIONS = _transitions()
STARTS = np.array([0.0 if label[0] in "OBS" else -1e9 for label in LABELS])
ENDS = np.array([0.0 if label[0] in "OES" else -1e9 for label in LABELS])


def decode(scores: np.ndarray) -> list[Span]:
    """scores [words, labels] (log probabilities or logits) → the best spans, sorted, not overlapping."""
    if not len(scores):
        return []
    best, back = STARTS + scores[0], []
    for row in scores[1:]:
        through = best[:, None] + TRANSITIONS
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int((best + ENDS).argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    path.reverse()
    spans, first = [], 0
    for i, label in enumerate(LABELS[p] for p in path):
        if label[0] in "BS":
            first = i
        if label[0] in "ES":
            spans.append((first, i, label[2:]))
    return spans
