"""The reader: one encoder, a head that labels words and a head that relates entities."""

import torch
from torch import Tensor, nn

from encoder import LAYERS, WIDTH, Encoder
from mentions import LABELS
from relation_head import RelationHead


class Reader(nn.Module):
    def __init__(self, relations: int):
        super().__init__()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(0.1)
        self.labels = nn.Linear(WIDTH, len(LABELS))
        self.relations = RelationHead(relations)

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """pieces, cases [batch, T] → label logits [batch, T, 13], hidden [batch, T, 384]."""
        hidden = self.encoder(pieces, cases, mask)
        return self.labels(self.dropout(hidden)), hidden


def optimizer_of(model: Reader, rate: float, decay: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW with lower rates for lower layers (Howard and Ruder 2018); the word embeddings stay as they are."""
    model.encoder.word.weight.requires_grad = False
    groups, seen = [], set()

    def add(parameters, lr: float, weight_decay: float) -> None:
        own = [p for p in parameters if p.requires_grad and id(p) not in seen]
        seen.update(map(id, own))
        groups.append({"params": own, "lr": lr, "peak": lr, "weight_decay": weight_decay})

    def add_module(module: nn.Module, lr: float) -> None:
        add([p for p in module.parameters() if p.ndim > 1], lr, 0.01)
        add(list(module.parameters()), lr, 0.0)

    add_module(model.labels, head_rate)
    add_module(model.relations, head_rate / 2)
    add([model.encoder.case.weight], head_rate, 0.0)
    for i in reversed(range(LAYERS)):
        add_module(model.encoder.layers[i], rate * decay ** (LAYERS - 1 - i))
    add_module(model.encoder, rate * decay**LAYERS)
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


class Average:
    """An exponential moving average of the weights: better and steadier than the last ones (Izmailov et al. 2018)."""

    def __init__(self, model: nn.Module, rate: float):
        self.rate, self.steps = rate, 0
        self.weights = {k: v.detach().clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def add(self, model: nn.Module) -> None:
        self.steps += 1
        keep = min(self.rate, self.steps / (self.steps + 10))
        for key, value in model.state_dict().items():
            self.weights[key].lerp_(value, 1 - keep)
