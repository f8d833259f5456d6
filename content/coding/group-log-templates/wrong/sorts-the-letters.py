# Sorts the characters of the line instead of its words, so anagrams of words fall together.
import re


def group_templates(lines):
    groups = {}
    for position, line in enumerate(lines):
        key = "".join(sorted(" ".join(re.sub("[0-9]+", "#", line.lower()).split())))
        groups.setdefault(key, []).append(position)
    return sorted(groups.values(), key=len, reverse=True)
