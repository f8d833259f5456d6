def encode_out_of_fold(categories, targets, folds, strength):
    """categories, targets and folds have one entry for each row. strength: weight of the overall mean.

    Returns a list with the encoded category of each row.
    """
    ...
