# Lets weights grow from time zero so that nothing has to be faded, which overflows for real time stamps.
class FadingRate:
    def __init__(self, half_life, prior_clicks, prior_views):
        self.half_life = half_life
        self.prior_clicks, self.prior_views = prior_clicks, prior_views
        self.clicks = self.views = 0.0

    def record(self, clicked, time):
        weight = 2.0 ** (time / self.half_life)
        self.views += weight
        if clicked:
            self.clicks += weight

    def rate(self, now):
        unit = 2.0 ** (now / self.half_life)
        return (self.clicks / unit + self.prior_clicks) / (self.views / unit + self.prior_views)
