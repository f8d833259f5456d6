def longest_passage(tokens, limit):
    """tokens: list of strings; limit: at least 1.

    Returns the longest run of neighbouring tokens in which none appears more than limit times, as a list.
    """
    ...
