from collections import OrderedDict


class UniqueTracker:
    def __init__(self):
        self.once = OrderedDict()
        self.repeated = set()

    def add(self, event):
        if event in self.once:
            del self.once[event]
            self.repeated.add(event)
        elif event not in self.repeated:
            self.once[event] = True

    def first(self):
        return next(iter(self.once), None)

    def forget(self, event):
        self.once.pop(event, None)
        self.repeated.discard(event)
