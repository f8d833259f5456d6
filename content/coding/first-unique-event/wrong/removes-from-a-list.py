# Keeps the unique ids in a list, in which finding and removing one takes linear time.
class UniqueTracker:
    def __init__(self):
        self.seen = set()
        self.unique = []

    def add(self, event):
        if event not in self.seen:
            self.seen.add(event)
            self.unique.append(event)
        elif event in self.unique:
            self.unique.remove(event)

    def first(self):
        return self.unique[0] if self.unique else None

    def forget(self, event):
        self.seen.discard(event)
        if event in self.unique:
            self.unique.remove(event)
