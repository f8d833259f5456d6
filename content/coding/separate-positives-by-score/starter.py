def roc_auc(labels, scores):
    """labels: 0 or 1 for each row. scores: a number for each row, higher means more likely 1.

    Returns the area under the ROC curve.
    """
    ...
