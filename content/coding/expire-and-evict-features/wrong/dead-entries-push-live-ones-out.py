# Removes an expired entry only when it is read, so dead ones fill the cache and live ones are evicted.
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.entries = OrderedDict()  # key -> value, least recently used first
        self.written = OrderedDict()  # key -> time, first written first

    def put(self, key, value, now):
        self._remove(key)
        if len(self.entries) == self.capacity:
            self._remove(next(iter(self.entries)))
        self.entries[key] = value
        self.written[key] = now

    def get(self, key, now):
        if key in self.written and now - self.written[key] >= self.ttl:
            self._remove(key)
        if key not in self.entries:
            return None
        self.entries.move_to_end(key)
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
