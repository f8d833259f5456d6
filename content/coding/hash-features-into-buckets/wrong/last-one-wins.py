# Writes a value into its bucket over what is there, so of two features that meet only one is left.
import zlib


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
        code = zlib.crc32(key.encode("utf-8"))
        sign = -1 if code >= 2**31 else 1
        vector[code % buckets] = sign * amount
    return vector
