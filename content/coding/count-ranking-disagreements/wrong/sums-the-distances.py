# Adds up how far each item moved and halves that, which counts some pairs too often or too rarely.
def count_disagreements(first, second):
    place = {item: i for i, item in enumerate(first)}
    return sum(abs(place[item] - i) for i, item in enumerate(second)) // 2
