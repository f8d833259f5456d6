# Looks at all pairs, which takes quadratic time.
def count_disagreements(first, second):
    place = {item: i for i, item in enumerate(first)}
    places = [place[item] for item in second]
    return sum(places[i] > places[j] for i in range(len(places)) for j in range(i + 1, len(places)))
