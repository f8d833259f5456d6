# Walks forwards from every position, which takes quadratic time when the profile falls.
def steps_until_higher(profile):
    n = len(profile)
    steps = []
    for i in range(n):
        for distance in range(1, n):
            if profile[(i + distance) % n] > profile[i]:
                steps.append(distance)
                break
        else:
            steps.append(0)
    return steps
