# Records every alert, so refused ones count and a flood closes the gate for good.
from collections import defaultdict, deque


class AlertGate:
    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.seen = defaultdict(deque)

    def allow(self, key, time):
        recent = self.seen[key]
        while recent and recent[0] <= time - self.window:
            recent.popleft()
        recent.append(time)
        return len(recent) <= self.limit
