"""Evens out the activations that 8 bits would cut (SmoothQuant, Xiao et al. 2023): x·W = (x / s)·(s·W)."""

import torch
from torch import Tensor, nn

from encoder import Encoder


class Smoothed(nn.Module):
    """A linear layer whose input is divided by `scale`, and whose weights are multiplied by it."""

    def __init__(self, linear: nn.Linear, scale: Tensor):
        super().__init__()
        self.linear, self.inverse = linear, nn.Parameter(1 / scale, requires_grad=False)
        linear.weight.data *= scale

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x * self.inverse)


@torch.no_grad()
def smooth(encoder: Encoder, batches: list[tuple[Tensor, Tensor]], strength: float = 0.8) -> None:
    """Replaces every linear layer of the encoder, in place; `batches`: pieces and cases of some text."""
    largest: dict[nn.Linear, Tensor] = {}

    def note(linear: nn.Linear, inputs: tuple[Tensor]) -> None:
        seen = inputs[0].abs().flatten(0, -2).amax(0)
        largest[linear] = torch.maximum(largest.get(linear, seen), seen)

    linears = [m for m in encoder.modules() if isinstance(m, nn.Linear)]
    hooks = [m.register_forward_pre_hook(note) for m in linears]
    for pieces, cases in batches:
        encoder(pieces, cases)
    for hook in hooks:
        hook.remove()
    for layer in encoder.layers:
        for name, linear in list(layer.named_children()):
            if isinstance(linear, nn.Linear):
                weight = linear.weight.abs().amax(0)
                scale = largest[linear].clamp(min=1e-4) ** strength / weight.clamp(min=1e-4) ** (1 - strength)
                setattr(layer, name, Smoothed(linear, scale))
