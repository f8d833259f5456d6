# Remembers every item and plays the whole stream again whenever the sample is asked for.
class StreamSample:
    def __init__(self, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.size = size
        self.stream = []

    def add(self, item, u):
        self.stream.append((item, u))

    def sample(self):
        slots = []
        for n, (item, u) in enumerate(self.stream, start=1):
            if n <= self.size:
                slots.append(item)
            elif int(u * n) < self.size:
                slots[int(u * n)] = item
        return slots

    def chance(self):
        return min(1.0, self.size / len(self.stream)) if self.stream else None
