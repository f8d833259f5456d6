import re


def template(line):
    return tuple(sorted(re.sub("[0-9]+", "#", line.lower()).split()))


def group_templates(lines):
    groups = {}
    for position, line in enumerate(lines):
        groups.setdefault(template(line), []).append(position)
    # The sort is stable: groups of one size stay in the order of their first lines.
    return sorted(groups.values(), key=len, reverse=True)
