"""Trains a reader. One command for all that make the shipped one: training/run.sh."""

import argparse
import json
import pathlib
import random
import time

import torch
from torch import Tensor
from torch.nn import functional as F

import documents
import relations
from augment import Names
from batches import labels_of, mask_of, mention_batches, padded
from mentions import LABELS
from pretrained import DEFAULT, VERSIONS, vocabulary
from reader import Average, Reader, optimizer_of
from relation_head import evidence_loss, threshold_loss
from score import score
from score_relations import score_relations
from words import WordPieces

HERE = pathlib.Path(__file__).parent
HELD_OUT = 10
"""Each how manieth document of Re-DocRED teaches no relations: calibrate.py needs them unseen."""
DEV_SETS = ("redocred-dev", "gum-dev", "ewt-dev", "seeds")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--names", type=pathlib.Path, required=True, help="what write-known-names.ts printed")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--sets", default="redocred-train,gum-train,ewt-dev")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--most", type=int, default=254, help="pieces in a window")
    parser.add_argument("--swap", type=float, default=0.15)
    parser.add_argument("--relations", type=float, default=1.0, help="weight of the relation loss; 0: mentions alone")
    parser.add_argument("--share", type=float, default=0.75, help="of the windows with names that an epoch shows: names are learned faster than relations")
    parser.add_argument("--hide", type=float, default=0.0, help="share of words that are shown as [MASK], so that the context is read")
    parser.add_argument("--base", choices=list(VERSIONS), default=DEFAULT, help="whose weights it begins with")
    parser.add_argument("--start", type=pathlib.Path, help="the folder of a trained reader that it goes on from, instead of --base")
    parser.add_argument("--teachers", type=pathlib.Path, nargs="*", default=[], help="folders of trained readers from whose labels it learns, too")
    parser.add_argument("--taught", type=float, default=0.5, help="how much of the loss of names the teachers' labels are")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--rare", type=float, default=0, help="facts of a group below which each counts for more, by the root of what is lacking, at most double")
    parser.add_argument("--keep", type=int, nargs="*", default=[], help="epochs whose weights stay in a folder of their own, from 0")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


TEMPERATURE = 2.0


def mention_loss(model: Reader, batch: list[tuple], teachers: list[Reader], share: float) -> Tensor:
    """By the gold labels and, where there are teachers, a `share` by their mean (Hinton, Vinyals and Dean 2015)."""
    rows = [pieces for pieces, *_ in batch]
    given = padded(rows, 0), padded([cases for _, cases, *_ in batch], 0), mask_of(rows)
    labels = labels_of(batch)
    with torch.autocast("cpu", torch.bfloat16):
        logits = model(*given)[0].float()
    loss = F.cross_entropy(logits.view(-1, len(LABELS)), labels.view(-1), ignore_index=-100, label_smoothing=0.02)
    if not teachers:
        return loss
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        taught = torch.stack([teacher(*given)[0].float().log_softmax(-1) for teacher in teachers]).mean(0)
    judged = labels >= 0
    soft = [(x[judged] / TEMPERATURE).log_softmax(-1) for x in (logits, taught)]
    return (1 - share) * loss + share * TEMPERATURE**2 * F.kl_div(*soft, log_target=True, reduction="batchmean")


def weights_of(examples: list[relations.Example], groups: int, rare: float) -> Tensor:
    """[groups]: what a fact of each counts for."""
    counts = torch.ones(groups)
    for example in examples:
        for fact in example.facts.values():
            counts[list(fact)] += 1
    return (rare / counts).sqrt().clamp(1, 2)


def relation_loss(model: Reader, batch: list[relations.Example], weights: Tensor) -> Tensor:
    rows = [example.pieces for example in batch]
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.encoder(padded(rows, 0), padded([example.cases for example in batch], 0), mask_of(rows))
    losses = []
    for example, vectors in zip(batch, hidden):
        given = {k: torch.from_numpy(v) for k, v in relations.arrays(example, len(weights)).items()}
        labels, gold = given.pop("labels"), given.pop("evidence")
        if len(labels) == 0:
            continue
        logits, evidence = model.relations(vectors[: len(example.pieces)].float(), **given)
        losses.append(threshold_loss(logits, labels, weights) + 0.1 * evidence_loss(evidence, gold))
    return torch.stack(losses).mean()


def load_teacher(folder: pathlib.Path, groups: int) -> Reader:
    teacher = Reader(groups)
    teacher.load_state_dict(torch.load(folder / "reader.pt")["weights"])
    return teacher.eval()


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tokenizer = WordPieces(vocabulary())
    known = json.loads(a.names.read_text("utf-8"))
    adjectives = set(known.pop("adjectives"))
    folder = a.shared / "evaluate" / "docs"
    train = [d for name in a.sets.split(",") for d in documents.load(folder / f"{name}.json", tokenizer, adjectives)]
    names = Names(train, known, a.swap, tokenizer)
    dev = {}
    for name in DEV_SETS:
        records = json.loads((folder / f"{name}.json").read_text("utf-8"))
        dev[name] = (records, [documents.read(r, tokenizer, adjectives) for r in records])
    groups, by_property = relations.load_groups(HERE / "relation-groups.json")
    facts = {s: relations.load(a.shared / "data" / "redocred" / f"{s}.json", tokenizer, by_property) for s in ("train", "dev")}

    learned = [e for i, e in enumerate(facts["train"]) if i % HELD_OUT]

    model = Reader(len(groups))
    weights = weights_of(learned, len(groups), a.rare)
    if a.start:
        model.load_state_dict(torch.load(a.start / "reader.pt")["weights"])
    else:
        model.encoder.load_pretrained(a.base)
    teachers = [load_teacher(folder, len(groups)) for folder in a.teachers]
    optimizer, average = optimizer_of(model, a.rate, 0.9, a.head_rate), Average(model, 0.998)
    total, step, started = None, 0, time.time()
    for epoch in range(a.epochs):
        model.train()
        steps: list[tuple[str, list]] = [("mentions", b) for b in mention_batches(train, names, a.most, 2048, a.hide, rng)]
        steps = rng.sample(steps, round(a.share * len(steps)))
        if a.relations:
            shuffled = rng.sample(learned, len(learned))
            steps += [("relations", shuffled[i : i + 4]) for i in range(0, len(shuffled), 4)]
        rng.shuffle(steps)
        total = total or len(steps) * a.epochs
        sums = {"mentions": [0.0, 0], "relations": [0.0, 0]}
        for task, batch in steps:
            loss = mention_loss(model, batch, teachers, a.taught) if task == "mentions" else a.relations * relation_loss(model, batch, weights)
            share = min(1.0, (step + 1) / (0.1 * total)) * max(0.02, min(1.0, (total - step) / (0.9 * total)))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * share
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            average.add(model)
            step += 1
            sums[task][0] += loss.item()
            sums[task][1] += 1
        print(f"epoch {epoch} {time.time() - started:.0f} s", *(f"{k} {s / max(1, n):.4f}" for k, (s, n) in sums.items()), flush=True)
        for folder in (a.out, *([a.out / f"epoch-{epoch}"] if epoch in a.keep else [])):
            folder.mkdir(parents=True, exist_ok=True)
            torch.save({"weights": average.weights, "groups": groups}, folder / "reader.pt")
        if epoch % 3 == 2 or epoch == a.epochs - 1:
            last = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average.weights)
            for name, kinds in score(model, dev, a.shared, a.most, adjectives).items():
                print(f"  {name}:", "  ".join(f"{k} {f:.1f}" for k, (_, _, f) in kinds.items()), flush=True)
            if a.relations:
                print("  relations:", score_relations(model, facts["dev"], groups), flush=True)
            model.load_state_dict(last)


if __name__ == "__main__":
    main()
