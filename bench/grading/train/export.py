"""Exports a trained judge for onnxruntime-web: vocabulary pruned, weights in 8 bits, one pair at a time.

    python export.py MODEL ROWS.jsonl OUT

Keeps the word pieces that occur in ROWS, the FREQUENT first of the encoder's own list (it is sorted by frequency), and every
single character, so that any word can still be spelt. Writes OUT/judge.onnx and OUT/word-pieces.txt (one piece a line, the line
number is the id) and compares the verdicts of both forms on a sample of ROWS.
"""
import argparse
import json
import os
import random
import tempfile
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoTokenizer

from train import encode_rows, load_judge, read

FREQUENT = 9000



class OnePair(torch.nn.Module):
    """One unpadded pair: no attention mask is needed, and the result does not depend on what else is in a batch."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, kinds):
        encoder = self.model.encoder
        words = encoder.embeddings(input_ids=ids, token_type_ids=kinds)
        for layer in encoder.encoder.layer:
            words = layer(words, None)
            words = words[0] if isinstance(words, tuple) else words
        passage = kinds.to(words.dtype)
        return self.model.compare(words, 1 - passage, passage).softmax(-1)


def prune(model, tokenizer, rows):
    pieces = [piece for piece, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])]
    used = set()
    texts = {row[name] for row in rows for name in ("context", "claim", "passage")} | {":"}
    for ids in tokenizer(list(texts), add_special_tokens=False)["input_ids"]:
        used.update(ids)
    words = [i for i, piece in enumerate(pieces) if not piece.startswith("[unused")]
    special = set(tokenizer.all_special_ids)
    kept = [
        i
        for rank, i in enumerate(words)
        if i in used or i in special or rank < FREQUENT or len(pieces[i].removeprefix("##")) == 1
    ]
    weight = model.encoder.embeddings.word_embeddings.weight.data[kept].clone()
    model.encoder.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(weight)
    return [pieces[i] for i in kept], {old: new for new, old in enumerate(kept)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model"), parser.add_argument("rows"), parser.add_argument("out")
    parser.add_argument("--sample", type=int, default=1500)
    args = parser.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    rows = read(args.rows)
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = load_judge(args.model).eval()
    pieces, place = prune(model, tokenizer, rows)
    (out / "word-pieces.txt").write_text("\n".join(pieces) + "\n", encoding="utf8")

    one = OnePair(model).eval()
    with tempfile.TemporaryDirectory() as folder:
        plain = f"{folder}/plain.onnx"
        ids = torch.randint(0, len(pieces), (1, 20), dtype=torch.int32)
        kinds = torch.zeros_like(ids)
        axes = {"ids": {1: "tokens"}, "kinds": {1: "tokens"}}
        torch.onnx.export(
            one, (ids, kinds), plain, input_names=["ids", "kinds"], output_names=["chances"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )
        quantize_dynamic(plain, out / "judge.onnx", weight_type=QuantType.QInt8, per_channel=True)

    session = onnxruntime.InferenceSession(str(out / "judge.onnx"))
    unknown = place[tokenizer.unk_token_id]
    same, far = 0, []
    sample = random.Random(3).sample(rows, args.sample)
    pairs = encode_rows(tokenizer, sample)
    for tokens, first in pairs:
        ids = np.array([[place.get(token, unknown) for token in tokens]], dtype=np.int32)
        kinds = np.array([[0] * first + [1] * (len(tokens) - first)], dtype=np.int32)
        small = session.run(None, {"ids": ids, "kinds": kinds})[0][0]
        with torch.no_grad():
            exact = one(torch.tensor(ids), torch.tensor(kinds))[0].numpy()
        same += small.argmax() == exact.argmax()
        far.append(np.abs(small - exact).max())
    print(
        json.dumps(
            {
                "pieces": len(pieces),
                "bytes": sum(file.stat().st_size for file in out.iterdir() if file.name in ("judge.onnx", "word-pieces.txt")),
                "sameVerdict": round(same / args.sample, 4),
                "meanLargestDifference": round(float(np.mean(far)), 4),
            }
        )
    )


if __name__ == "__main__":
    main()
