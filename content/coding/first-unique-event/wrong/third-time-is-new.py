# Removes an id the second time and forgets that it was there, so the third arrival looks new.
from collections import OrderedDict


class UniqueTracker:
    def __init__(self):
        self.once = OrderedDict()

    def add(self, event):
        if event in self.once:
            del self.once[event]
        else:
            self.once[event] = True

    def first(self):
        return next(iter(self.once), None)

    def forget(self, event):
        self.once.pop(event, None)
