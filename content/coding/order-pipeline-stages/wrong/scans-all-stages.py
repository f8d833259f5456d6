# Goes through all stages in alphabetical order for each one that runs.
def order_stages(needs):
    stages = sorted(set(needs) | {name for before in needs.values() for name in before})
    order, done = [], set()
    while len(order) < len(stages):
        for stage in stages:
            if stage not in done and all(name in done for name in needs.get(stage, ())):
                order.append(stage)
                done.add(stage)
                break
        else:
            raise ValueError("stages wait for each other")
    return order
