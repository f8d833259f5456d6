def cheapest_route(links, source, target, stopovers):
    prices = {source: 0}
    for _ in range(stopovers + 1):
        longer = dict(prices)
        for a, b, price in links:
            if a in prices and prices[a] + price < longer.get(b, float("inf")):
                longer[b] = prices[a] + price
        prices = longer
    return prices.get(target, -1)
