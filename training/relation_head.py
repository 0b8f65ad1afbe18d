"""Relations between the entities of a window, after ATLOP (Zhou et al., AAAI 2021): an entity is the log-sum-exp of its
mentions, a pair is read in the context that both attend to, a learned threshold class decides; the attention is taught
where the evidence is, as in DREEAM (Ma et al., EACL 2023)."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from encoder import WIDTH

HEADS, BLOCK, DISTANCES = 12, 32, 4
ENTITY_KINDS = ("PER", "ORG", "LOC")


class RelationHead(nn.Module):
    """Class 0 is the threshold: a relation holds where its logit is above it."""

    def __init__(self, relations: int, dropout: float = 0.1):
        super().__init__()
        self.query, self.key = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.kind = nn.Embedding(len(ENTITY_KINDS), WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.subject, self.object = nn.Linear(3 * WIDTH, WIDTH), nn.Linear(3 * WIDTH, WIDTH)
        self.pair = nn.Linear(WIDTH * BLOCK, relations + 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mentions: Tensor, entities: Tensor, kinds: Tensor, pairs: Tensor, distances: Tensor, sentences: Tensor):
        """hidden [T, 384]; mentions [M, T], each row the mean over a mention's pieces; entities [E, M] of 0 and 1; kinds [E];
        pairs [P, 2] (subject, object); distances [P] in sentences, capped at 3; sentences [S, T] of 0 and 1
        → logits [P, 1 + relations], evidence [P, S], the share of the pair's attention in each sentence."""
        length, size = hidden.shape[0], WIDTH // HEADS
        spoken = (mentions @ hidden).unsqueeze(0) + (entities.unsqueeze(-1) - 1) * 1e4
        entity = spoken.logsumexp(1)
        queries = self.query(entity).view(-1, HEADS, size).transpose(0, 1)
        keys = self.key(hidden).view(length, HEADS, size).permute(1, 2, 0)
        attention = (queries @ keys / size**0.5).softmax(-1)
        first, second = pairs[:, 0], pairs[:, 1]
        joint = (attention[:, first] * attention[:, second]).sum(0)
        joint = joint / (joint.sum(-1, keepdim=True) + 1e-9)
        context = joint @ hidden
        kind, apart = self.kind(kinds), self.distance(distances)
        s = torch.tanh(self.subject(self.dropout(torch.cat([entity[first], context, kind[first] + apart], -1))))
        o = torch.tanh(self.object(self.dropout(torch.cat([entity[second], context, kind[second] + apart], -1))))
        product = s.view(-1, WIDTH // BLOCK, BLOCK, 1) * o.view(-1, WIDTH // BLOCK, 1, BLOCK)
        logits = self.pair(product.reshape(-1, WIDTH * BLOCK))
        return logits, joint @ sentences.T


def threshold_loss(logits: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    """Adaptive-threshold loss; logits [P, 1 + R], labels [P, R] of 0 and 1, weights [R] of what a fact counts for."""
    labels = torch.cat([torch.zeros_like(labels[:, :1]), labels], 1)
    threshold = torch.zeros_like(labels)
    threshold[:, 0] = 1
    positive = logits - (1 - labels - threshold) * 1e4
    negative = logits - labels * 1e4
    above = -(F.log_softmax(positive, -1)[:, 1:] * labels[:, 1:] * weights).sum(1)
    below = -(F.log_softmax(negative, -1) * threshold).sum(1)
    return (above + below).mean()


def evidence_loss(evidence: Tensor, gold: Tensor) -> Tensor:
    """Cross entropy of the pair's attention by sentence to its evidence; gold [P, S] sums to 1 where known, else to 0."""
    known = gold.sum(1) > 0
    if not known.any():
        return evidence.sum() * 0
    return -(gold[known] * (evidence[known] + 1e-6).log()).sum(1).mean()
