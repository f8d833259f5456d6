# Gives each record the group of its first match and never merges two groups.
def group_records(records):
    group_of, groups = {}, []
    for i, record in enumerate(records):
        known = [pair for pair in record.items() if pair[1] is not None]
        found = next((group_of[pair] for pair in known if pair in group_of), None)
        if found is None:
            found = len(groups)
            groups.append([])
        groups[found].append(i)
        for pair in known:
            group_of.setdefault(pair, found)
    return groups
