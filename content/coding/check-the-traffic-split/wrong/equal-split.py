# Expects the same number of users in every arm, whatever was planned.
import math


def split_check(counts, weights, alpha):
    if len(counts) < 2 or len(counts) != len(weights) or min(weights) <= 0:
        raise ValueError("two or more arms, each with a positive weight")
    total = sum(counts)
    if total == 0:
        return 0.0, 1.0, False
    planned = [total / len(counts) for _ in weights]
    statistic = sum((seen - plan) ** 2 / plan for seen, plan in zip(counts, planned))
    p_value = upper_tail(statistic, len(counts) - 1)
    return statistic, p_value, p_value < alpha


def upper_tail(x, degrees):
    half = x / 2
    if degrees % 2 == 1:
        tail, reached, term = math.erfc(math.sqrt(half)), 1, math.sqrt(half) * math.exp(-half) / math.gamma(1.5)
    else:
        tail, reached, term = math.exp(-half), 2, half * math.exp(-half)
    while reached < degrees:
        tail += term
        reached += 2
        term *= half / (reached / 2)
    return tail
