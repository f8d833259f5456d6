# Leaves forgotten ids in the queue, so one that comes back takes its old place.
from collections import deque


class UniqueTracker:
    def __init__(self):
        self.counts = {}
        self.queue = deque()

    def add(self, event):
        self.counts[event] = self.counts.get(event, 0) + 1
        if self.counts[event] == 1:
            self.queue.append(event)

    def first(self):
        while self.queue and self.counts.get(self.queue[0], 0) != 1:
            self.queue.popleft()
        return self.queue[0] if self.queue else None

    def forget(self, event):
        self.counts.pop(event, None)
