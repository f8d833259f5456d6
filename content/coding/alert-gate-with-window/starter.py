class AlertGate:
    """Lets at most limit alerts of each key through in any window seconds."""

    def __init__(self, limit, window): ...

    def allow(self, key, time):
        """Returns True if the alert passes, False if it is refused. Times never fall."""
        ...
