"""What a training step sees: windows with labels, or documents with relations."""

import random

import torch
from torch import Tensor

from augment import Names, hidden_words, recase, swap
from documents import Document, random_windows
from score import tensors


def mention_batches(documents: list[Document], names: Names, most: int, size: int, hide: float, rng: random.Random) -> list[list[tuple]]:
    """All windows of an epoch, those of like length together, at most `size` pieces a batch with its padding."""
    items = []
    for document, first, last in random_windows(documents, most - 2, rng):
        words, labels = swap(document, first, last, names, rng)
        pieces, cases, firsts = tensors(hidden_words(words, hide, rng), recase(words, rng))
        if len(pieces) <= most:
            items.append((pieces, cases, firsts, labels))
    batches = []
    for i in range(0, len(items), 400):
        batch: list[tuple] = []
        for item in sorted(items[i : i + 400], key=lambda x: len(x[0])):
            if batch and len(item[0]) * (len(batch) + 1) > size:
                batches.append(batch)
                batch = []
            batch.append(item)
        batches.append(batch)
    return batches


def padded(rows: list[list[int]], fill: int) -> Tensor:
    length = max(map(len, rows))
    return torch.tensor([row + [fill] * (length - len(row)) for row in rows])


def mask_of(rows: list[list[int]]) -> Tensor:
    """[batch, 1, 1, T]: true where a piece is."""
    return padded([[1] * len(row) for row in rows], 0).bool()[:, None, None]


def labels_of(batch: list[tuple]) -> Tensor:
    """[batch, T]: the label at each word's first piece, -100 elsewhere."""
    target = torch.full((len(batch), max(len(pieces) for pieces, *_ in batch)), -100)
    for row, (_, _, firsts, labels) in zip(target, batch):
        row[firsts] = torch.tensor(labels)
    return target
