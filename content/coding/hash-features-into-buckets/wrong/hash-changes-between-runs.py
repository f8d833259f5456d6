# Uses the built-in hash, whose values for text change from one process to the next.
def hash_rows(rows, buckets):
    if buckets < 1:
        raise ValueError("there must be at least one bucket")
    return [hash_row(row, buckets) for row in rows]


def hash_row(row, buckets):
    vector = [0.0] * buckets
    for name, value in row.items():
        if value is None:
            continue
        if isinstance(value, str):
            key, amount = f"{name}={value}", 1.0
        else:
            key, amount = name, value
        code = hash(key) % 2**32
        sign = -1 if code >= 2**31 else 1
        vector[code % buckets] += sign * amount
    return vector
