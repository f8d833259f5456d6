# Averages the rates of the users, so a user with one view counts as much as one with a thousand.
import math


def click_rate_interval(users, resamples, level):
    rate = pooled_rate(users)
    if rate is None:
        raise ValueError("no views at all")
    rates = [pooled_rate([users[i] for i in indices]) for indices in resamples]
    rates = sorted(r for r in rates if r is not None)
    if not rates:
        raise ValueError("no resample with views")
    tail = (1 - level) / 2
    return rate, quantile(rates, tail), quantile(rates, 1 - tail)


def pooled_rate(users):
    rates = [c / v for c, v in users if v > 0]
    return sum(rates) / len(rates) if rates else None


def quantile(ordered, q):
    position = q * (len(ordered) - 1)
    below = math.floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])
