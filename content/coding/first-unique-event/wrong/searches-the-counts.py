# Searches through all counts on every question, which takes linear time each.
class UniqueTracker:
    def __init__(self):
        self.counts = {}

    def add(self, event):
        self.counts[event] = self.counts.get(event, 0) + 1

    def first(self):
        for event, count in self.counts.items():
            if count == 1:
                return event
        return None

    def forget(self, event):
        self.counts.pop(event, None)
