# Assigns the points again after the last move, so labels and centres are of different rounds.
def k_means(points, centres, rounds):
    def nearest(point):
        return min(range(len(centres)), key=lambda i: sum((a - b) ** 2 for a, b in zip(point, centres[i])))

    centres, labels = [list(centre) for centre in centres], None
    for _ in range(rounds):
        assigned = [nearest(point) for point in points]
        if assigned == labels:
            break
        labels = assigned
        for index in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == index]
            if members:
                centres[index] = [sum(values) / len(members) for values in zip(*members)]
    return [nearest(point) for point in points], centres
