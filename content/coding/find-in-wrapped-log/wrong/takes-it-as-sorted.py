# Searches as if the log had not wrapped.
def find_event(read, n, wanted):
    low, high = 0, n - 1
    while low <= high:
        middle = (low + high) // 2
        time = read(middle)
        if time == wanted:
            return middle
        if time < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1
