# Looks values up without their field, so a phone number matches a device.
def group_records(records):
    parent = list(range(len(records)))

    def root(i):
        while parent[i] != i:
            i = parent[i]
        return i

    first_with = {}
    for i, record in enumerate(records):
        for value in record.values():
            if value is not None:
                parent[root(i)] = root(first_with.setdefault(value, i))
    groups = {}
    for i in range(len(records)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())
