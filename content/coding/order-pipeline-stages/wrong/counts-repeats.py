# Counts a dependency that is named twice as two, and then lowers the count once.
import heapq


def order_stages(needs):
    stages = set(needs) | {name for before in needs.values() for name in before}
    left = {stage: len(needs.get(stage, ())) for stage in stages}
    ready = [stage for stage in stages if left[stage] == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        stage = heapq.heappop(ready)
        order.append(stage)
        for later in stages:
            if stage in needs.get(later, ()):
                left[later] -= 1
                if left[later] == 0:
                    heapq.heappush(ready, later)
    if len(order) < len(stages):
        raise ValueError("stages wait for each other")
    return order
