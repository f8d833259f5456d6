def group_records(records):
    parent = list(range(len(records)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first_with = {}
    for i, record in enumerate(records):
        for known in record.items():
            if known[1] is not None:
                parent[root(i)] = root(first_with.setdefault(known, i))
    groups = {}
    for i in range(len(records)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())
