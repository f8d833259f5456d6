# Takes the average load, or the largest shard where that is more, as if shards could be cut.
def smallest_capacity(sizes, nodes):
    return max(max(sizes, default=0), -(-sum(sizes) // nodes))
