# Measures distance by absolute differences instead of Euclidean distance.
def k_means(points, centres, rounds):
    centres, labels = [list(centre) for centre in centres], None
    for _ in range(rounds):
        assigned = [
            min(range(len(centres)), key=lambda i: sum(abs(a - b) for a, b in zip(point, centres[i]))) for point in points
        ]
        if assigned == labels:
            break
        labels = assigned
        for index in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == index]
            if members:
                centres[index] = [sum(values) / len(members) for values in zip(*members)]
    return labels, centres
