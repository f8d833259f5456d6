# Moves a centre without points to the origin, dividing its empty sum by one.
def k_means(points, centres, rounds):
    centres, labels = [list(centre) for centre in centres], None
    for _ in range(rounds):
        assigned = [
            min(range(len(centres)), key=lambda i: sum((a - b) ** 2 for a, b in zip(point, centres[i])))
            for point in points
        ]
        if assigned == labels:
            break
        labels = assigned
        for index in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == index]
            centres[index] = [
                sum(point[j] for point in members) / max(len(members), 1) for j in range(len(points[0]))
            ]
    return labels, centres
