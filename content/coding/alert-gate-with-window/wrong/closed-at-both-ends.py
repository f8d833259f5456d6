# Still counts an alert that passed exactly one window ago.
from collections import defaultdict, deque


class AlertGate:
    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.passed = defaultdict(deque)

    def allow(self, key, time):
        recent = self.passed[key]
        while recent and recent[0] < time - self.window:
            recent.popleft()
        if len(recent) >= self.limit:
            return False
        recent.append(time)
        return True
