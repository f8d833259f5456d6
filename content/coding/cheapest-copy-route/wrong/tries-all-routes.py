# Tries every route depth first, and their number explodes.
def cheapest_route(links, source, target, stopovers):
    following = {}
    for a, b, price in links:
        following.setdefault(a, []).append((b, price))

    def search(region, left):
        if region == target:
            return 0
        if left == 0:
            return float("inf")
        return min((price + search(b, left - 1) for b, price in following.get(region, ())), default=float("inf"))

    best = search(source, stopovers + 1)
    return -1 if best == float("inf") else best
