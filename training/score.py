"""F1 of names on the development sets, as ../../shared/evaluate/score-mentions.py counts it."""

import importlib.util
import pathlib

import numpy as np
import torch

from documents import Document, cut
from mentions import LABELS, decode
from words import CLS, SEP, Word


def scorer(shared: pathlib.Path):
    spec = importlib.util.spec_from_file_location("score_mentions", shared / "evaluate" / "score-mentions.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tensors(words: list[Word], cases: list[int]) -> tuple[list[int], list[int], list[int]]:
    """Piece ids with [CLS] and [SEP], their cases, and where each word's first piece is."""
    pieces, shown, firsts = [CLS], [0], []
    for word, case in zip(words, cases):
        firsts.append(len(pieces))
        pieces += word.pieces
        shown += [case] * len(word.pieces)
    return pieces + [SEP], shown + [0], firsts


def word_scores(model, document: Document, most: int) -> np.ndarray:
    """Log probabilities [words, labels]; in overlaps those of the window in which the word is farther from an edge."""
    scores = np.zeros((len(document.words), len(LABELS)), np.float32)
    depth = np.full(len(document.words), -1)
    for a, b in cut(document, lambda: most - 2, overlap=48):
        words = document.words[a:b]
        pieces, cases, firsts = tensors(words, [w.case for w in words])
        rows = model(torch.tensor([pieces]), torch.tensor([cases]))[0][0, firsts].float().log_softmax(-1).numpy()
        for i, row in enumerate(rows):
            room = min(i if a else 10**6, b - 1 - a - i if b < len(document.words) else 10**6)
            if room > depth[a + i]:
                depth[a + i], scores[a + i] = room, row
    return scores


def find(document: Document, scores: np.ndarray) -> list[tuple[int, int, str]]:
    """Names as [start, end, kind] in code points; none goes over a line break."""
    found, at = [], 0
    breaks = [i for i, w in enumerate(document.words) if w.pieces == [SEP]] + [len(document.words)]
    for end in breaks:
        found += [(document.words[at + a].start, document.words[at + b].end, k) for a, b, k in decode(scores[at:end])]
        at = end + 1
    return found


@torch.no_grad()
def score(model, sets: dict[str, tuple[list[dict], list[Document]]], shared: pathlib.Path, most: int, adjectives: set[str]) -> dict[str, dict]:
    """sets: name → (records, documents); gives name → {PER, ORG, LOC, ALL, OVERLAP: (precision, recall, F1)}, without adjectives."""
    model.eval()
    judge = scorer(shared)
    result = {}
    for name, (records, documents) in sets.items():
        found = {
            d.id: [n for n in find(d, word_scores(model, d, most)) if d.text[n[0] : n[1]] not in adjectives] for d in documents
        }
        result[name] = judge.score(records, found)
    return result
