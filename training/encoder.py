"""A BERT encoder (Devlin et al. 2019) with a learned embedding of each word's case beside the uncased word pieces."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from pretrained import pretrained_weights
from words import CASES

WIDTH, LAYERS, HEADS, INNER, POSITIONS, VOCABULARY = 384, 8, 12, 1536, 512, 30522


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        split = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)  # noqa: E731
        attended = F.scaled_dot_product_attention(
            split(self.query(x)), split(self.key(x)), split(self.value(x)), mask
        )
        x = self.attention_norm(x + self.dropout(self.output(attended.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """pieces, cases [batch, length] → hidden [batch, length, 384]."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(len(CASES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor | None = None) -> Tensor:
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.case(cases)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_pretrained(self, base: str) -> None:
        """Takes the lower layers of a pretrained model, which has 12."""
        state = pretrained_weights(base)
        own = {
            "word.weight": state["embeddings.word_embeddings.weight"],
            "position.weight": state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": state["embeddings.LayerNorm.weight"],
            "norm.bias": state["embeddings.LayerNorm.bias"],
            "case.weight": torch.zeros(len(CASES), WIDTH),
        }
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "output": "attention.output.dense", "attention_norm": "attention.output.LayerNorm",
            "inner": "intermediate.dense", "outer": "output.dense", "norm": "output.LayerNorm",
        }
        for i in range(LAYERS):
            for name, theirs in names.items():
                for part in ("weight", "bias"):
                    own[f"layers.{i}.{name}.{part}"] = state[f"encoder.layer.{i}.{theirs}.{part}"]
        self.load_state_dict(own)
