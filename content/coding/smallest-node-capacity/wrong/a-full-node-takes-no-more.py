# Opens a new node as soon as the shards reach the capacity exactly, so a perfect fit does not count.
def smallest_capacity(sizes, nodes):
    low, high = max(sizes, default=0), sum(sizes)
    while low < high:
        middle = (low + high) // 2
        needed, used = 1, 0
        for size in sizes:
            if used + size >= middle and used:
                needed += 1
                used = 0
            used += size
        if needed <= nodes:
            high = middle
        else:
            low = middle + 1
    return low
