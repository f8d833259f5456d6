def longest_run(numbers, step):
    """numbers: list of whole numbers in any order; step: at least 1.

    Returns (start, length) of the longest run with distance step, or None when there are no numbers.
    """
    ...
