def class_scores(actual, predicted, classes):
    """actual and predicted: the class of each row, strings. classes: the classes to score.

    Returns a dictionary from each class, "macro" and "micro" to (precision, recall, f1).
    """
    ...
