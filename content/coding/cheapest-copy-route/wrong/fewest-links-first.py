# Searches by number of links and returns the price of the first route it meets.
from collections import deque


def cheapest_route(links, source, target, stopovers):
    following = {}
    for a, b, price in links:
        following.setdefault(a, []).append((b, price))
    queue, seen = deque([(source, 0, 0)]), {source}
    while queue:
        region, paid, used = queue.popleft()
        if region == target:
            return paid
        if used > stopovers:
            continue
        for b, price in sorted(following.get(region, ()), key=lambda link: link[1]):
            if b not in seen:
                seen.add(b)
                queue.append((b, paid + price, used + 1))
    return -1
