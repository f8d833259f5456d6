# Starts at the average and tries one capacity after the other, however large the sizes are.
def smallest_capacity(sizes, nodes):
    capacity = max(max(sizes, default=0), sum(sizes) // nodes)
    while True:
        needed, used = 1, 0
        for size in sizes:
            if used + size > capacity:
                needed += 1
                used = 0
            used += size
        if needed <= nodes:
            return capacity
        capacity += 1
