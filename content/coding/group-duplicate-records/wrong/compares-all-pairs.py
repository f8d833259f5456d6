# Compares each record with all before it, which takes quadratic time.
def group_records(records):
    parent = list(range(len(records)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, record in enumerate(records):
        for j in range(i):
            if any(value is not None and records[j].get(field) == value for field, value in record.items()):
                parent[root(i)] = root(j)
    groups = {}
    for i in range(len(records)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())
