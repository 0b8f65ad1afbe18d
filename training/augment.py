"""What the training texts do too seldom: lines in capitals, and names that were never seen."""

import random
from collections import defaultdict
from dataclasses import replace

from documents import Document
from mentions import encode
from words import CASES, MASK, Word, WordPieces

CASE = {name: i for i, name in enumerate(CASES)}
LETTERED = {CASE[name] for name in ("lower", "single", "capitals", "initial", "mixed")}


def recase(words: list[Word], rng: random.Random) -> list[int]:
    """The words' case classes, seldom as if all were capitals, title case or lower case."""
    draw = rng.random()
    cases = [word.case for word in words]
    if draw > 0.09:
        return cases
    if draw < 0.04:
        shown = lambda w: CASE["single" if len(w.text) == 1 else "capitals"]  # noqa: E731
    elif draw < 0.07:
        shown = lambda w: CASE["single" if len(w.text) == 1 else "initial"] if len(w.text) > 3 or w.case != CASE["lower"] else w.case  # noqa: E731
    else:
        shown = lambda w: CASE["lower"]  # noqa: E731
    return [shown(w) if w.case in LETTERED else w.case for w in words]


def hidden_words(words: list[Word], share: float, rng: random.Random) -> list[Word]:
    """The words with a share of them shown as [MASK] alone: a name must be known by what stands around it, too."""
    return [replace(w, pieces=[MASK]) if w.text and rng.random() < share else w for w in words]


class Names:
    """The names of the training documents by kind, and others that are known, to put in each other's places."""

    def __init__(self, documents: list[Document], known: dict[str, list[str]], share: float, tokenizer: WordPieces):
        self.share = share
        self.by_kind: dict[str, list[list[Word]]] = defaultdict(list)
        for d in documents:
            for first, last, kind in d.spans:
                self.by_kind[kind].append(d.words[first : last + 1])
        self.known = {kind: [tokenizer.words(name) for name in names] for kind, names in known.items()}

    def draw(self, kind: str, like: list[Word], rng: random.Random) -> list[Word] | None:
        """A name of the kind: for persons one of as many words, so that surnames stay surnames."""
        known = self.known.get(kind)
        pool = known if known and rng.random() < 0.5 else self.by_kind[kind]
        for _ in range(8):
            name = rng.choice(pool)
            if kind != "PER" or min(len(name), 3) == min(len(like), 3):
                return name
        return None


def swap(document: Document, first: int, last: int, names: Names, rng: random.Random) -> tuple[list[Word], list[int]]:
    """Words and labels (-100: unjudged) of the window [first, last) with some names, each everywhere it stands, put by others of their kind."""
    share = 0.5 if rng.random() < names.share else 0.0
    replaced: dict[str, list[Word] | None] = {}
    words: list[Word] = []
    labels: list[int] = []

    def copy(start: int, end: int) -> None:
        words.extend(document.words[start:end])
        labels.extend(-100 if i in document.unjudged else 0 for i in range(start, end))

    at = first
    for a, b, kind in (s for s in document.spans if first <= s[0] and s[1] < last):
        copy(at, a)
        own = document.words[a : b + 1]
        key = f"{kind} {' '.join(w.text for w in own)}"
        if key not in replaced:
            replaced[key] = names.draw(kind, own, rng) if rng.random() < share else None
        shown = replaced[key] or own
        words += shown
        labels += encode(len(shown), [(0, len(shown) - 1, kind)])
        at = b + 1
    copy(at, last)
    return words, labels
