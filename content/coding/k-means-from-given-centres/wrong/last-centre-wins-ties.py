# Gives a point halfway between two centres to the later one.
def k_means(points, centres, rounds):
    centres, labels = [list(centre) for centre in centres], None
    for _ in range(rounds):
        assigned = []
        for point in points:
            best, least = 0, float("inf")
            for index, centre in enumerate(centres):
                distance = sum((a - b) ** 2 for a, b in zip(point, centre))
                if distance <= least:
                    best, least = index, distance
            assigned.append(best)
        if assigned == labels:
            break
        labels = assigned
        for index in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == index]
            if members:
                centres[index] = [sum(values) / len(members) for values in zip(*members)]
    return labels, centres
