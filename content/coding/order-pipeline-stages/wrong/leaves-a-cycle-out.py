# Returns what could be ordered and leaves the stages of a cycle out without a word.
import heapq


def order_stages(needs):
    unlocks, left = {}, {stage: len(set(before)) for stage, before in needs.items()}
    for stage, before in needs.items():
        for name in set(before):
            unlocks.setdefault(name, []).append(stage)
            left.setdefault(name, 0)
    ready = [stage for stage in left if left[stage] == 0]
    if left and not ready:
        raise ValueError("stages wait for each other")
    heapq.heapify(ready)
    order = []
    while ready:
        stage = heapq.heappop(ready)
        order.append(stage)
        for later in unlocks.get(stage, ()):
            left[later] -= 1
            if left[later] == 0:
                heapq.heappush(ready, later)
    return order
