import argparse, json, math, pathlib, random, time, sys
import torch
from torch import nn
from torch.nn import functional as F
import documents, augment, score as scoring
from encoder import Encoder, pretrained_folder, WIDTH
from mentions import LABELS
from words import WordPieces

SHARED = pathlib.Path("/work/shared")
ap = argparse.ArgumentParser()
ap.add_argument("--epochs", type=int, default=6); ap.add_argument("--lr", type=float, default=1.5e-4)
ap.add_argument("--most", type=int, default=254); ap.add_argument("--batch", type=int, default=2048)
ap.add_argument("--seed", type=int, default=1); ap.add_argument("--sets", default="redocred-train,gum-train")
ap.add_argument("--swap", type=int, default=0); ap.add_argument("--out", default="/tmp/run"); ap.add_argument("--embed", type=int, default=0)
ap.add_argument("--ema", type=float, default=0.998); ap.add_argument("--threads", type=int, default=2)
ap.add_argument("--dropdem", type=int, default=0)
a = ap.parse_args()
torch.set_num_threads(a.threads); torch.manual_seed(a.seed); rng = random.Random(a.seed)
tok = WordPieces((pretrained_folder() / "vocab.txt").read_text("utf-8"))
D = SHARED / "evaluate/docs"
train = [d for s in a.sets.split(",") for d in documents.load(D / f"{s}.json", tok)]
dev = {}
for s in ["redocred-dev", "gum-dev", "ewt-dev", "seeds"]:
    rec = json.loads((D / f"{s}.json").read_text()); dev[s] = (rec, [documents.read(r, tok) for r in rec])
known = json.loads(pathlib.Path("/tmp/known.json").read_text()) if pathlib.Path("/tmp/known.json").exists() else {}
names = augment.Names(train, known, tok)

class M(nn.Module):
    def __init__(s):
        super().__init__(); s.encoder = Encoder(); s.encoder.load_pretrained()
        s.drop = nn.Dropout(0.1); s.labels = nn.Linear(WIDTH, len(LABELS))
    def forward(s, p, c, m=None):
        h = s.encoder(p, c, m); return s.labels(s.drop(h)), h
model = M()
groups = []
seen = set()
def group(params, lr, decay):
    params = [p for p in params if id(p) not in seen and p.requires_grad]; seen.update(id(p) for p in params)
    groups.append({"params": params, "lr": lr, "weight_decay": decay})
if not a.embed: model.encoder.word.weight.requires_grad = False
def split(module, lr):
    group([p for n, p in module.named_parameters() if p.ndim > 1], lr, 0.01); group(list(module.parameters()), lr, 0.0)
split(model.labels, 1e-3); group([model.encoder.case.weight], 1e-3, 0.0)
for i in reversed(range(6)): split(model.encoder.layers[i], a.lr * 0.9 ** (5 - i))
split(model.encoder, a.lr * 0.9 ** 6)
opt = torch.optim.AdamW(groups, betas=(0.9, 0.98)); base = [g["lr"] for g in opt.param_groups]
ema = {k: v.detach().clone() for k, v in model.state_dict().items()}

def batches():
    items = []
    for d, f, t in documents.random_windows(train, a.most - 2, rng):
        if a.swap: words, labels = augment.swap(d, f, t, names, rng)
        else:
            from mentions import encode
            words = d.words[f:t]; labels = encode(t - f, [(x - f, y - f, k) for x, y, k in d.spans if f <= x and y < t])
        pieces, cases, firsts = scoring.tensors(words, augment.recase(words, rng))
        if len(pieces) > 512: continue
        items.append((pieces, cases, firsts, labels))
    out = []
    for i in range(0, len(items), 400):
        chunk = sorted(items[i:i+400], key=lambda x: len(x[0])); b = []
        for it in chunk:
            if b and max(len(it[0]), len(b[-1][0])) * (len(b)+1) > a.batch: out.append(b); b = []
            b.append(it)
        if b: out.append(b)
    rng.shuffle(out); return out

steps_per = len(batches()); total = steps_per * a.epochs; step = 0; t0 = time.time()
print("words", sum(len(d.words) for d in train), "steps", steps_per, flush=True)
for epoch in range(a.epochs):
    model.train(); tl = 0
    for b in batches():
        n = max(len(x[0]) for x in b)
        p = torch.zeros(len(b), n, dtype=torch.long); c = torch.zeros_like(p); m = torch.zeros(len(b), 1, 1, n, dtype=torch.bool); y = torch.full((len(b), n), -100)
        for i, (pp, cc, ff, ll) in enumerate(b):
            p[i,:len(pp)] = torch.tensor(pp); c[i,:len(pp)] = torch.tensor(cc); m[i,0,0,:len(pp)] = True; y[i,ff] = torch.tensor(ll)
        with torch.autocast("cpu", torch.bfloat16):
            logits, _ = model(p, c, m)
        loss = F.cross_entropy(logits.float().view(-1, len(LABELS)), y.view(-1), ignore_index=-100, label_smoothing=0.02)
        f = min(1.0, (step+1)/(0.1*total)) * max(0.02, min(1.0, (total-step)/(0.9*total)))
        for g, lr in zip(opt.param_groups, base): g["lr"] = lr * f
        opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.0); opt.step(); step += 1; tl += loss.item()
        if a.ema:
            k = min(a.ema, step/(step+10))
            with torch.no_grad():
                for key, v in model.state_dict().items():
                    if key != "encoder.word.weight" or a.embed: ema[key].lerp_(v, 1-k)
    if epoch >= a.epochs - 2 or epoch == 1:
        keep = {k: v.clone() for k, v in model.state_dict().items()}
        if a.ema: model.load_state_dict(ema)
        r = scoring.score(model, dev, SHARED, a.most)
        print(epoch, f"{time.time()-t0:.0f}s loss {tl/steps_per:.4f}", " | ".join(f"{s} " + " ".join(f"{k} {v[2]:.1f}" for k, v in q.items()) for s, q in r.items()), flush=True)
        model.load_state_dict(keep)
    else: print(epoch, f"{time.time()-t0:.0f}s loss {tl/steps_per:.4f}", flush=True)
pathlib.Path(a.out).mkdir(exist_ok=True, parents=True)
torch.save(ema if a.ema else model.state_dict(), f"{a.out}/model.pt")
