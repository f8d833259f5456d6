def count_disagreements(first, second):
    place = {item: i for i, item in enumerate(first)}
    return sort_and_count([place[item] for item in second])[1]


def sort_and_count(places):
    """The places in order, and how many pairs stood the other way round."""
    if len(places) < 2:
        return places, 0
    half = len(places) // 2
    left, inside_left = sort_and_count(places[:half])
    right, inside_right = sort_and_count(places[half:])
    merged, count, i = [], inside_left + inside_right, 0
    for place in right:
        while i < len(left) and left[i] < place:
            merged.append(left[i])
            i += 1
        # What is left of the left half is larger and stood before this one.
        count += len(left) - i
        merged.append(place)
    return merged + left[i:], count
