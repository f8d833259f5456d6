def find_event(read, n, wanted):
    if n == 0:
        return -1
    oldest = slot_of_oldest(read, n)
    low, high = 0, n - 1
    while low < high:
        middle = (low + high) // 2
        if read((oldest + middle) % n) < wanted:
            low = middle + 1
        else:
            high = middle
    slot = (oldest + low) % n
    return slot if read(slot) == wanted else -1


def slot_of_oldest(read, n):
    low, high = 0, n - 1
    last = read(high)
    while low < high:
        middle = (low + high) // 2
        if read(middle) > last:
            low = middle + 1
        else:
            high = middle
    return low
