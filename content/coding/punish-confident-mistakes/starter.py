def log_loss(targets, probabilities, eps):
    """targets: the class of each row, an integer from 0.
    probabilities: for each row the probability of class 1, or a list with that of each class.

    Returns the mean log loss.
    """
    ...
