# Reads slot after slot, which takes more reads than are allowed.
def find_event(read, n, wanted):
    for slot in range(n):
        if read(slot) == wanted:
            return slot
    return -1
