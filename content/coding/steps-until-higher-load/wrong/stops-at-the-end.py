# Walks over the profile once, so nothing is found past the end.
def steps_until_higher(profile):
    steps = [0] * len(profile)
    waiting = []
    for i, load in enumerate(profile):
        while waiting and profile[waiting[-1]] < load:
            position = waiting.pop()
            steps[position] = i - position
        waiting.append(i)
    return steps
