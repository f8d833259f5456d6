class FeatureCache:
    """Holds at most `capacity` entries, each for `ttl` seconds after it was written."""

    def __init__(self, capacity, ttl):
        ...

    def put(self, key, value, now):
        """Writes an entry at time now."""
        ...

    def get(self, key, now):
        """The live value of key, or None."""
        ...

    def keys(self, now):
        """The keys of all live entries, the least recently used first."""
        ...
