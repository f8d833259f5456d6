"""Averages the weights of two judges of one training run (Wortsman et al. 2022, arXiv 2203.05482).

    python average.py EARLIER LATER OUT
"""
import shutil
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

earlier, later, out = map(Path, sys.argv[1:4])
out.mkdir(parents=True, exist_ok=True)
for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
    shutil.copy(later / name, out / name)
first, last = load_file(earlier / "model.safetensors"), load_file(later / "model.safetensors")
mean = {name: (first[name].float() + last[name].float()) / 2 for name in last}
save_file(mean, out / "model.safetensors", metadata={"format": "pt"})
first, last = torch.load(earlier / "head.pt"), torch.load(later / "head.pt")
torch.save({name: (first[name] + last[name]) / 2 for name in last}, out / "head.pt")
