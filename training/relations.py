"""Re-DocRED (Tan et al., EMNLP 2022) as windows with entities and relation groups."""

import json
import pathlib
from dataclasses import dataclass

import numpy as np

from relation_head import ENTITY_KINDS
from words import CLS, SEP, WordPieces

MOST_PIECES = 512


@dataclass
class Example:
    """A document, cut after the last sentence that fits; indexes into `pieces`."""

    pieces: list[int]
    cases: list[int]
    sentences: list[tuple[int, int]]
    """First piece and the piece after the last, per sentence."""
    mentions: list[list[tuple[int, int, int]]]
    """Per entity: first piece, piece after the last, sentence."""
    kinds: list[int]
    facts: dict[tuple[int, int], dict[int, list[int]]]
    """(subject, object) → relation → evidence sentences."""


def load_groups(path: pathlib.Path) -> tuple[list[str], dict[str, list[tuple[int, bool]]]]:
    """Names of the groups; property → [(group, whether its ends are turned round)]."""
    groups = json.loads(path.read_text("utf-8"))
    by_property: dict[str, list[tuple[int, bool]]] = {}
    for i, group in enumerate(groups.values()):
        for turned, key in ((False, "properties"), (True, "inverse")):
            for code in group.get(key, []):
                by_property.setdefault(code, []).append((i, turned))
    return list(groups), by_property


def load(path: pathlib.Path, tokenizer: WordPieces, by_property: dict) -> list[Example]:
    return [read(record, tokenizer, by_property) for record in json.loads(path.read_text("utf-8"))]


def read(record: dict, tokenizer: WordPieces, by_property: dict) -> Example:
    pieces, cases, spans, places = [CLS], [0], [], []
    for tokens in record["sents"]:
        words = [tokenizer.words(token) for token in tokens]
        size = sum(len(w.pieces) for token in words for w in token)
        if len(pieces) + size + 1 > MOST_PIECES:
            break
        first, place = len(pieces), []
        for token in words:
            start = len(pieces)
            for word in token:
                pieces += word.pieces
                cases += [word.case] * len(word.pieces)
            place.append((start, len(pieces)))
        places.append(place)
        spans.append((first, len(pieces)))
    entities, kinds, kept = [], [], {}
    for i, vertex in enumerate(record["vertexSet"]):
        found = [
            (places[m["sent_id"]][m["pos"][0]][0], places[m["sent_id"]][m["pos"][1] - 1][1], m["sent_id"])
            for m in vertex
            if m["sent_id"] < len(places)
        ]
        found = sorted({m for m in found if m[1] > m[0]})
        if found and vertex[0]["type"] in ENTITY_KINDS:
            kept[i] = len(entities)
            entities.append(found)
            kinds.append(ENTITY_KINDS.index(vertex[0]["type"]))
    facts: dict = {}
    for label in record["labels"]:
        if label["h"] not in kept or label["t"] not in kept or label["h"] == label["t"]:
            continue
        ends = kept[label["h"]], kept[label["t"]]
        for group, turned in by_property.get(label["r"], []):
            evidence = [s for s in label.get("evidence", []) if s < len(spans)]
            pair = facts.setdefault(ends[::-1] if turned else ends, {})
            pair[group] = sorted({*pair.get(group, []), *evidence})
    return Example(pieces + [SEP], cases + [0], spans, entities, kinds, facts)


def arrays(example: Example, relations: int) -> dict[str, np.ndarray]:
    """What the relation head takes, over all ordered pairs, with labels [P, R] and evidence [P, S]."""
    count, length = len(example.kinds), len(example.pieces)
    flat = [(e, m) for e, found in enumerate(example.mentions) for m in found]
    mentions, entities = np.zeros((len(flat), length), np.float32), np.zeros((count, len(flat)), np.float32)
    for i, (e, (a, b, _)) in enumerate(flat):
        mentions[i, a:b] = 1 / (b - a)
        entities[e, i] = 1
    sentences = np.zeros((len(example.sentences), length), np.float32)
    for i, (a, b) in enumerate(example.sentences):
        sentences[i, a:b] = 1
    pairs = [(i, j) for i in range(count) for j in range(count) if i != j]
    at = [{m[2] for m in found} for found in example.mentions]
    labels, evidence = np.zeros((len(pairs), relations), np.float32), np.zeros((len(pairs), len(sentences)), np.float32)
    for p, pair in enumerate(pairs):
        for group, where in example.facts.get(pair, {}).items():
            labels[p, group] = 1
            for s in where:
                evidence[p, s] = 1
    sums = evidence.sum(1, keepdims=True)
    return {
        "mentions": mentions, "entities": entities, "kinds": np.array(example.kinds, np.int64),
        "pairs": np.array(pairs, np.int64).reshape(-1, 2),
        "distances": np.array([min(3, min(abs(a - b) for a in at[i] for b in at[j])) for i, j in pairs], np.int64),
        "sentences": sentences, "labels": labels, "evidence": evidence / np.maximum(sums, 1),
    }
