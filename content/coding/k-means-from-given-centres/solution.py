def k_means(points, centres, rounds):
    centres = [list(centre) for centre in centres]
    labels = None
    for _ in range(rounds):
        assigned = [nearest(point, centres) for point in points]
        if assigned == labels:
            break
        labels = assigned
        for index in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == index]
            if members:
                centres[index] = [sum(values) / len(members) for values in zip(*members)]
    return labels, centres


def nearest(point, centres):
    # min keeps the first of equals.
    return min(range(len(centres)), key=lambda index: sum((a - b) ** 2 for a, b in zip(point, centres[index])))
