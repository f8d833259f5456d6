# Replaces innermost blocks by a pattern until none is left, and never asks whether the rest is well-formed.
import re


def expand(text, limit):
    while True:
        block = re.search(r"(\d+)\[([a-z]*)\]", text)
        if block is None:
            break
        if int(block[1]) * len(block[2]) > limit:
            raise ValueError("limit")
        text = text[: block.start()] + block[2] * int(block[1]) + text[block.end() :]
    if len(text) > limit:
        raise ValueError("limit")
    return text
