# Keeps all views and adds up their weights again for every rate.
class FadingRate:
    def __init__(self, half_life, prior_clicks, prior_views):
        self.half_life = half_life
        self.prior_clicks, self.prior_views = prior_clicks, prior_views
        self.events = []

    def record(self, clicked, time):
        self.events.append((clicked, time))

    def rate(self, now):
        clicks = views = 0.0
        for clicked, time in self.events:
            weight = 0.5 ** ((now - time) / self.half_life)
            views += weight
            clicks += weight if clicked else 0.0
        return (clicks + self.prior_clicks) / (views + self.prior_views)
