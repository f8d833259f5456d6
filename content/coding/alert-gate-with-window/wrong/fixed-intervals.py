# Counts within fixed intervals and starts again from zero in the next one.
class AlertGate:
    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.counts = {}

    def allow(self, key, time):
        interval = time // self.window
        last, count = self.counts.get(key, (interval, 0))
        if last != interval:
            count = 0
        if count >= self.limit:
            return False
        self.counts[key] = (interval, count + 1)
        return True
