def beam_search(table, width, max_length, alpha):
    """table: dict token -> dict next token -> log-probability. Starts after "<s>", a reply ends with "</s>".

    Returns (tokens, score) of the best finished reply, or None.
    """
    ...
