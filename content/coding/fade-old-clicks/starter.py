class FadingRate:
    """A click rate in which an event counts half as much after every half_life seconds."""

    def __init__(self, half_life, prior_clicks, prior_views):
        ...

    def record(self, clicked, time):
        """Takes one view at a time; clicked says whether it was clicked. Views may arrive late."""
        ...

    def rate(self, now):
        """The rate at a time that is not before any recorded view."""
        ...
