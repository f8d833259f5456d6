# Replaces every digit by a mark of its own, so numbers of different lengths differ.
import re


def group_templates(lines):
    groups = {}
    for position, line in enumerate(lines):
        key = tuple(sorted(re.sub("[0-9]", "#", line.lower()).split()))
        groups.setdefault(key, []).append(position)
    return sorted(groups.values(), key=len, reverse=True)
