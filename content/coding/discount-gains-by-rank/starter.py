def ndcg_at(k, ranking, grades):
    """ranking: names of items, best first. grades: a dictionary from item to its grade.

    Returns NDCG at k, from 0 to 1.
    """
    ...
