# Starts the time to live anew with every read.
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.entries = OrderedDict()  # key -> value, least recently used first
        self.written = OrderedDict()  # key -> time, first written first

    def put(self, key, value, now):
        self._expire(now)
        self._remove(key)
        if len(self.entries) == self.capacity:
            self._remove(next(iter(self.entries)))
        self.entries[key] = value
        self.written[key] = now

    def get(self, key, now):
        self._expire(now)
        if key not in self.entries:
            return None
        self.entries.move_to_end(key)
        self.written[key] = now
        self.written.move_to_end(key)
        return self.entries[key]

    def keys(self, now):
        self._expire(now)
        return list(self.entries)

    def _expire(self, now):
        # Times never go back, so what was written first expires first.
        while self.written:
            key = next(iter(self.written))
            if now - self.written[key] < self.ttl:
                break
            self._remove(key)

    def _remove(self, key):
        self.entries.pop(key, None)
        self.written.pop(key, None)
