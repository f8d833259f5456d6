# Forgets an id only while it is unique, so a repeated one can never be unique again.
from collections import OrderedDict


class UniqueTracker:
    def __init__(self):
        self.seen = set()
        self.once = OrderedDict()

    def add(self, event):
        if event not in self.seen:
            self.seen.add(event)
            self.once[event] = True
        else:
            self.once.pop(event, None)

    def first(self):
        return next(iter(self.once), None)

    def forget(self, event):
        if event in self.once:
            del self.once[event]
            self.seen.discard(event)
