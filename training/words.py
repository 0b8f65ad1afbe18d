"""Text to words and word pieces, as graph/reading/neural/ does it in TypeScript: BERT's uncased basic tokenizer and WordPiece."""

import unicodedata
from dataclasses import dataclass

CLS, SEP, UNK, MASK = 101, 102, 100, 103
CASES = ("special", "lower", "single", "capitals", "initial", "mixed", "digits", "other")


@dataclass
class Word:
    """A pre-token; `start` and `end` are code points. A line break is a word without text."""

    start: int
    end: int
    text: str
    pieces: list[int]
    case: int


def is_punctuation(c: str) -> bool:
    return 33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126 or unicodedata.category(c)[0] == "P"


def is_cjk(c: str) -> bool:
    n = ord(c)
    return (
        0x4E00 <= n <= 0x9FFF or 0x3400 <= n <= 0x4DBF or 0x20000 <= n <= 0x2A6DF or 0x2A700 <= n <= 0x2B73F
        or 0x2B740 <= n <= 0x2B81F or 0x2B920 <= n <= 0x2CEAF or 0xF900 <= n <= 0xFAFF or 0x2F800 <= n <= 0x2FA1F
    )


def is_dropped(c: str) -> bool:
    """What BERT's normalizer leaves out without splitting the word."""
    return c in "\0\ufffd" or (c not in "\t\n\r" and unicodedata.category(c)[0] == "C")


def is_space(c: str) -> bool:
    return c in "\t\n\r" or c.isspace()


def case_of(word: str) -> int:
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    if not letters:
        return CASES.index("digits" if any(unicodedata.category(c)[0] == "N" for c in word) else "other")
    upper = [c for c in letters if c.lower() != c and unicodedata.category(c) in ("Lu", "Lt")]
    if not upper:
        return CASES.index("lower")
    if len(word) == 1:
        return CASES.index("single")
    if len(upper) == len(letters):
        return CASES.index("capitals")
    return CASES.index("initial" if len(upper) == 1 and word[0] == upper[0] else "mixed")


class WordPieces:
    """Greedy longest match first (Wu et al. 2016), over BERT's uncased vocabulary."""

    def __init__(self, vocabulary: str):
        self.ids = {piece: i for i, piece in enumerate(vocabulary.rstrip("\n").split("\n"))}
        self.known: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self._split(word)
        return found

    def _split(self, word: str) -> list[int]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn").lower()
        if not plain:
            return []
        if len(plain) > 100:
            return [UNK]
        pieces, at = [], 0
        while at < len(plain):
            for end in range(len(plain), at, -1):
                piece = self.ids.get(("##" if at else "") + plain[at:end])
                if piece is not None:
                    break
            else:
                return [UNK]
            pieces.append(piece)
            at = end
        return pieces

    def words(self, text: str) -> list[Word]:
        words: list[Word] = []
        at = 0

        def close(start: int, end: int) -> None:
            shown = "".join(c for c in text[start:end] if not is_dropped(c))
            pieces = self.pieces(shown)
            if pieces:
                words.append(Word(start, end, text[start:end], pieces, case_of(text[start:end])))

        while at < len(text):
            c = text[at]
            if is_space(c):
                start = at
                while at < len(text) and is_space(text[at]):
                    at += 1
                if words and ("\n" in text[start:at] or "\r" in text[start:at]):
                    words.append(Word(start, start, "", [SEP], 0))
            elif is_dropped(c):
                at += 1
            elif is_punctuation(c) or is_cjk(c):
                close(at, at + 1)
                at += 1
            else:
                start = at
                while at < len(text) and not (is_space(text[at]) or is_punctuation(text[at]) or is_cjk(text[at])):
                    at += 1
                close(start, at)
        return words
