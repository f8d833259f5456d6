# Asks whether the middle is strictly larger than the first slot, which is wrong once both are the same slot.
def find_event(read, n, wanted):
    low, high = 0, n - 1
    while low <= high:
        middle = (low + high) // 2
        first, time, last = read(low), read(middle), read(high)
        if time == wanted:
            return middle
        if time > first:
            if first <= wanted < time:
                high = middle - 1
            else:
                low = middle + 1
        elif time < wanted <= last:
            low = middle + 1
        else:
            high = middle - 1
    return -1
