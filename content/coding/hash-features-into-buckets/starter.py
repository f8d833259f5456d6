def hash_rows(rows, buckets):
    """rows: list of dicts, feature name -> number, text or None. Returns one list of `buckets` floats per row.

    Raises ValueError when buckets is below 1.
    """
    ...
