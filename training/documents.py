"""Documents with gold names, cut into windows of words."""

import json
import pathlib
import random
from dataclasses import dataclass

from mentions import KINDS, Span
from words import SEP, Word, WordPieces

SENTENCE_ENDS = {".", "!", "?"}


@dataclass
class Document:
    id: str
    text: str
    words: list[Word]
    spans: list[Span]
    """Sorted, not overlapping, in words."""
    unjudged: set[int]
    """Words that say of which country or region something is ("Kazakh"): names in one corpus, none in another."""


def load(path: pathlib.Path, tokenizer: WordPieces, adjectives: set[str]) -> list[Document]:
    """A file of ../../shared/evaluate/docs: [{id, text, gold: [[start, end, kind]]}], offsets in code points."""
    return [read(d, tokenizer, adjectives) for d in json.loads(path.read_text("utf-8"))]


def read(record: dict, tokenizer: WordPieces, adjectives: set[str]) -> Document:
    words = tokenizer.words(record["text"])
    spans: list[Span] = []
    unjudged: set[int] = set()
    for start, end, kind in sorted((g[0], g[1], g[2]) for g in record["gold"]):
        inside = [i for i, w in enumerate(words) if w.start < end and start < w.end]
        if inside and record["text"][start:end] in adjectives:
            unjudged.update(inside)
        elif inside and kind in KINDS and (not spans or inside[0] > spans[-1][1]):
            spans.append((inside[0], inside[-1], kind))
    named = {i for first, last, _ in spans for i in range(first, last + 1)}
    unjudged |= {i for i, word in enumerate(words) if word.text in adjectives} - named
    return Document(record["id"], record["text"], words, spans, unjudged)


def sentence_starts(words: list[Word]) -> list[int]:
    """Word indexes after a full stop, a question or exclamation mark, or a line break."""
    return [0] + [
        i + 1
        for i, word in enumerate(words[:-1])
        if word.text in SENTENCE_ENDS and words[i + 1].start > word.end or word.pieces == [SEP]
    ]


def cut(document: Document, size, overlap: int = 0) -> list[tuple[int, int]]:
    """Windows [from, to) of whole sentences with at most size() pieces; a longer sentence is cut at a word."""
    words, starts = document.words, sentence_starts(document.words)
    windows, at = [], 0
    while at < len(words):
        room, end = size(), at
        while end < len(words) and room >= len(words[end].pieces):
            room -= len(words[end].pieces)
            end += 1
        end = max(end, at + 1)
        if end < len(words):
            end = max((s for s in starts if at < s <= end), default=end)
        windows.append((at, end))
        if end >= len(words):
            break
        at = end
        back = 0
        while overlap and at > windows[-1][0] + 1 and back < overlap:
            at -= 1
            back += len(words[at].pieces)
        if overlap:
            at = max((s for s in starts if windows[-1][0] < s <= at), default=at)
    return windows


def random_windows(documents: list[Document], most: int, rng: random.Random) -> list[tuple[Document, int, int]]:
    """Every document in windows of random size, shuffled."""
    windows = [(d, a, b) for d in documents for a, b in cut(d, lambda: rng.randint(40, most))]
    rng.shuffle(windows)
    return windows
