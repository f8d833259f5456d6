def steps_until_higher(profile):
    n = len(profile)
    steps = [0] * n
    waiting = []
    # The second round settles what has to look past the end.
    for step in range(2 * n):
        load = profile[step % n]
        while waiting and profile[waiting[-1]] < load:
            position = waiting.pop()
            steps[position] = step - position
        if step < n:
            waiting.append(step)
    return steps
