import numpy as np


def segment_means(values, segments, count):
    """values: n × d array; segments: n integers. Returns a count × d array with the mean row of each segment."""
    ...
