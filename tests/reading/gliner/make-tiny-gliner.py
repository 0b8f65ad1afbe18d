"""Makes tiny-gliner/: a GLiNER model of the span kind that knows a few words by heart.

It obeys the contract of the real ones (urchade/GLiNER, span_mode markerV0): six inputs, logits [1, words, width,
classes], classes in the order in which the prompt names them. Run with torch 2, onnx and tokenizers:
python tests/reading/gliner/make-tiny-gliner.py
"""

import json
import string
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors

FOLDER = Path(__file__).parent / "tiny-gliner"
WIDTH = 12
KNOWN = {
    0: ["person", "Ayla", "Serik", "Jean", "Łukasz"],
    1: ["organization", "Steppe", "Rail", "NATO"],
    2: ["location", "country", "Almaty", "Kazakhstan", "Алматы"],
}
SPECIAL = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "<<ENT>>", "<<SEP>>"]


def make_tokenizer() -> Tokenizer:
    letters = string.ascii_letters + string.digits + string.punctuation
    words = [word for words in KNOWN.values() for word in words]
    pieces = SPECIAL + words + list(letters) + ["##" + letter for letter in letters]
    tokenizer = Tokenizer(models.WordPiece({piece: i for i, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    return tokenizer


class TinyGliner(torch.nn.Module):
    """A span scores high for a kind when all its words are of that kind, and higher the longer it is."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        kinds = torch.zeros(tokenizer.get_vocab_size(), len(KNOWN))
        for kind, words in KNOWN.items():
            for word in words:
                kinds[tokenizer.token_to_id(word), kind] = 1
        self.register_buffer("kinds", kinds)
        self.entity = tokenizer.token_to_id("<<ENT>>")

    def forward(self, input_ids, attention_mask, words_mask, text_lengths, span_idx, span_mask):
        label_at = torch.nonzero(input_ids[0] == self.entity)[:, 0] + 1
        labels = self.kinds[input_ids[0][label_at]]
        first_pieces = torch.nonzero(words_mask[0] > 0)[:, 0]
        words = self.kinds[input_ids[0][first_pieces]]
        sums = torch.cat([torch.zeros(1, words.shape[1]), torch.cumsum(words, 0)])
        last = text_lengths[0, 0]
        start = torch.minimum(span_idx[0, :, 0], last)
        end = torch.minimum(span_idx[0, :, 1] + 1, last)
        inside = sums[end] - sums[start]
        outside = (span_idx[0, :, 1] + 1 - span_idx[0, :, 0]).float()[:, None] - inside
        scores = (4 + 2 * inside - 20 * outside) @ labels.T - 5
        scores = torch.where(span_mask[0][:, None], scores, torch.full_like(scores, -50))
        unused = 0 * attention_mask.sum().float()
        return (scores + unused).reshape(1, -1, WIDTH, labels.shape[0])


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    tokenizer = make_tokenizer()
    tokenizer.save(str(FOLDER / "tokenizer.json"), pretty=False)
    config = {"model_name": "tiny-gliner", "max_width": WIDTH, "max_len": 384, "span_mode": "markerV0"}
    tokens = {"ent_token": "<<ENT>>", "sep_token": "<<SEP>>"}
    (FOLDER / "gliner_config.json").write_text(json.dumps({**config, **tokens}, indent=2) + "\n")
    words = 3
    spans = [[i, i + w] for i in range(words) for w in range(WIDTH)]
    example = (
        torch.tensor([[1, 4, 6, 4, 11, 5, 7, 8, 12, 2]]),
        torch.ones(1, 10, dtype=torch.int64),
        torch.tensor([[0, 0, 0, 0, 0, 0, 1, 2, 3, 0]]),
        torch.tensor([[words]]),
        torch.tensor([spans]),
        torch.tensor([[end < words for _, end in spans]]),
    )
    names = ["input_ids", "attention_mask", "words_mask", "text_lengths", "span_idx", "span_mask"]
    pieces, candidates = {1: "pieces"}, {1: "spans"}
    torch.onnx.export(
        TinyGliner(tokenizer).eval(),
        example,
        FOLDER / "model.onnx",
        input_names=names,
        output_names=["logits"],
        dynamic_axes={
            **{name: pieces for name in names[:3]},
            **{name: candidates for name in names[4:]},
            "logits": {1: "words", 3: "classes"},
        },
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
