# Takes the nearest of the sorted rates and does not interpolate.
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
    views = sum(v for _, v in users)
    if views == 0:
        return None
    return sum(c for c, _ in users) / views


def quantile(ordered, q):
    position = q * (len(ordered) - 1)
    return ordered[math.floor(position + 0.5)]
