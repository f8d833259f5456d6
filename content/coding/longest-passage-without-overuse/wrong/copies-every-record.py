# Copies the passage each time it gets longer, which takes quadratic time where nothing is repeated.
from collections import Counter


def longest_passage(tokens, limit):
    counts = Counter()
    begin = 0
    longest = []
    for end, token in enumerate(tokens, start=1):
        counts[token] += 1
        while counts[token] > limit:
            counts[tokens[begin]] -= 1
            begin += 1
        if end - begin > len(longest):
            longest = tokens[begin:end]
    return longest
