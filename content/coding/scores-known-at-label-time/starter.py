import pandas as pd


def attach_scores(labels, scores, max_days):
    """labels: user, time, …; scores: user, measured_at, loaded_at, score. Returns labels with a column score."""
    ...
