# Leaves out a centre that has no points, so the later ones change their index.
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
        groups = [[point for point, label in zip(points, labels) if label == i] for i in range(len(centres))]
        centres = [[sum(values) / len(group) for values in zip(*group)] for group in groups if group]
    return labels, centres
