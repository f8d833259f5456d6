# Uses the set of words as the key, which forgets how often a word appears.
import re


def group_templates(lines):
    groups = {}
    for position, line in enumerate(lines):
        key = frozenset(re.sub("[0-9]+", "#", line.lower()).split())
        groups.setdefault(key, []).append(position)
    return sorted(groups.values(), key=len, reverse=True)
