class UniqueTracker:
    """Knows the earliest id that was added exactly once."""

    def __init__(self): ...

    def add(self, event):
        """Records an arrival of this id."""
        ...

    def first(self):
        """Returns the unique id that arrived earliest, or None."""
        ...

    def forget(self, event):
        """Treats this id as if it had never arrived."""
        ...
