# Returns how many events are older, and forgets to turn that into a slot.
def find_event(read, n, wanted):
    if n == 0:
        return -1
    low, high = 0, n - 1
    last = read(high)
    while low < high:
        middle = (low + high) // 2
        if read(middle) > last:
            low = middle + 1
        else:
            high = middle
    oldest = low
    low, high = 0, n - 1
    while low <= high:
        middle = (low + high) // 2
        time = read((oldest + middle) % n)
        if time == wanted:
            return middle
        if time < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1
