# Adds one for each item of the right half that goes first, not one for each item still waiting on the left.
def count_disagreements(first, second):
    place = {item: i for i, item in enumerate(first)}

    def count(places):
        if len(places) < 2:
            return places, 0
        half = len(places) // 2
        left, a = count(places[:half])
        right, b = count(places[half:])
        merged, total, i, j = [], a + b, 0, 0
        while i < len(left) and j < len(right):
            if left[i] < right[j]:
                merged.append(left[i])
                i += 1
            else:
                merged.append(right[j])
                j += 1
                total += 1
        return merged + left[i:] + right[j:], total

    return count([place[item] for item in second])[1]
