import heapq


def order_stages(needs):
    waiting_for = {stage: set(before) for stage, before in needs.items()}
    unlocks = {}
    for stage, before in waiting_for.items():
        for name in before:
            unlocks.setdefault(name, []).append(stage)
    stages = set(needs) | set(unlocks)
    left = {stage: len(waiting_for.get(stage, ())) for stage in stages}
    ready = [stage for stage in stages if left[stage] == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        stage = heapq.heappop(ready)
        order.append(stage)
        for later in unlocks.get(stage, ()):
            left[later] -= 1
            if left[later] == 0:
                heapq.heappush(ready, later)
    if len(order) < len(stages):
        raise ValueError("stages wait for each other")
    return order
