# Moves the latest time back when a view arrives late, which scales the sums up and overflows when it is very late.
class FadingRate:
    def __init__(self, half_life, prior_clicks, prior_views):
        self.half_life = half_life
        self.prior_clicks, self.prior_views = prior_clicks, prior_views
        # Sums of weights as they were at the latest time.
        self.clicks = self.views = 0.0
        self.latest = None

    def record(self, clicked, time):
        if True:
            fade = self._weight(time)
            self.clicks *= fade
            self.views *= fade
            self.latest = time
            weight = 1.0
        self.views += weight
        if clicked:
            self.clicks += weight

    def rate(self, now):
        fade = self._weight(now)
        return (self.clicks * fade + self.prior_clicks) / (self.views * fade + self.prior_views)

    def _weight(self, now):
        return 1.0 if self.latest is None else 0.5 ** ((now - self.latest) / self.half_life)
