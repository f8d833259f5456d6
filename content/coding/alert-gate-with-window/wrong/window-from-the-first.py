# Starts a window with the first alert and resets the count when that window is over.
class AlertGate:
    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.started = {}

    def allow(self, key, time):
        start, count = self.started.get(key, (time, 0))
        if time - start >= self.window:
            start, count = time, 0
        if count >= self.limit:
            return False
        self.started[key] = (start, count + 1)
        return True
