# Goes through all recent times on every call, which costs the limit each time.
from collections import defaultdict


class AlertGate:
    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.passed = defaultdict(list)

    def allow(self, key, time):
        recent = [t for t in self.passed[key] if t > time - self.window]
        if len(recent) < self.limit:
            recent.append(time)
            self.passed[key] = recent
            return True
        return False
