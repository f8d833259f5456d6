# Sorts the words before the digits are masked, so the numbers decide the order.
import re


def group_templates(lines):
    groups = {}
    for position, line in enumerate(lines):
        key = tuple(re.sub("[0-9]+", "#", word) for word in sorted(line.lower().split()))
        groups.setdefault(key, []).append(position)
    return sorted(groups.values(), key=len, reverse=True)
