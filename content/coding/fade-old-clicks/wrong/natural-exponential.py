# Uses the exponential function with the half-life as time constant, which fades too fast.
class FadingRate:
    def __init__(self, half_life, prior_clicks, prior_views):
        self.half_life = half_life
        self.prior_clicks, self.prior_views = prior_clicks, prior_views
        # Sums of weights as they were at the latest time.
        self.clicks = self.views = 0.0
        self.latest = None

    def record(self, clicked, time):
        if self.latest is None or time > self.latest:
            fade = self._weight(time)
            self.clicks *= fade
            self.views *= fade
            self.latest = time
            weight = 1.0
        else:
            weight = 0.5 ** ((self.latest - time) / self.half_life)
        self.views += weight
        if clicked:
            self.clicks += weight

    def rate(self, now):
        fade = self._weight(now)
        return (self.clicks * fade + self.prior_clicks) / (self.views * fade + self.prior_views)

    def _weight(self, now):
        return 1.0 if self.latest is None else 2.718281828459045 ** (-(now - self.latest) / self.half_life)
