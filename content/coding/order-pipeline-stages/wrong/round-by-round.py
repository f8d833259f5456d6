# Runs all ready stages in rounds, so a stage that becomes ready has to wait for the rest of the round.
def order_stages(needs):
    left = {stage: set(before) for stage, before in needs.items()}
    for before in needs.values():
        for name in before:
            left.setdefault(name, set())
    order = []
    while left:
        ready = sorted(stage for stage, before in left.items() if not before)
        if not ready:
            raise ValueError("stages wait for each other")
        order += ready
        for stage in ready:
            del left[stage]
        for before in left.values():
            before.difference_update(ready)
    return order
