# Compares each line with every group so far, which takes quadratic time.
import re


def group_templates(lines):
    keys, groups = [], []
    for position, line in enumerate(lines):
        key = sorted(re.sub("[0-9]+", "#", line.lower()).split())
        for other, group in zip(keys, groups):
            if other == key:
                group.append(position)
                break
        else:
            keys.append(key)
            groups.append([position])
    return sorted(groups, key=len, reverse=True)
