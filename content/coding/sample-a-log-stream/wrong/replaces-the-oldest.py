# Decides rightly whether an item enters, but always pushes out the one that entered first.
class StreamSample:
    def __init__(self, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.size = size
        self.slots = []
        self.seen = 0

    def add(self, item, u):
        self.seen += 1
        if len(self.slots) < self.size:
            self.slots.append(item)
            return
        slot = int(u * self.seen)
        if slot < self.size:
            self.slots.pop(0)
            self.slots.append(item)

    def sample(self):
        return list(self.slots)

    def chance(self):
        if self.seen == 0:
            return None
        return min(1.0, self.size / self.seen)
