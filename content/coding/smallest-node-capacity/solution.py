def smallest_capacity(sizes, nodes):
    low, high = max(sizes, default=0), sum(sizes)
    while low < high:
        middle = (low + high) // 2
        if nodes_needed(sizes, middle) <= nodes:
            high = middle
        else:
            low = middle + 1
    return low


def nodes_needed(sizes, capacity):
    needed, free = 1, capacity
    for size in sizes:
        if size > free:
            needed += 1
            free = capacity
        free -= size
    return needed
