class LevelEncoder:
    """Turns strings into rows of 0 and 1, with one column for all rare levels."""

    def __init__(self, min_count):
        """min_count: how often a level must occur to get a column of its own."""
        ...

    def fit(self, values):
        """Learns the columns from a list of strings or None. Returns the list of column names."""
        ...

    def transform(self, values):
        """Returns a row of 0 and 1 for each value, one number for each column."""
        ...
