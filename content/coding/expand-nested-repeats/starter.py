def expand(text, limit):
    """text: letters and blocks like 3[ab]; limit: the longest output allowed.

    Returns the expanded text. Raises ValueError for malformed text or when the output would be longer than limit.
    """
    ...
