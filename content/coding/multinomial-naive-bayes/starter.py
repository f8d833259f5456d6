class NaiveBayes:
    def __init__(self, alpha):
        """alpha: the smoothing, above 0."""
        ...

    def fit(self, texts, labels):
        """texts: lists of words; labels: one string for each text. Returns None."""
        ...

    def log_scores(self, text):
        """Returns {label: log score} for a list of words."""
        ...

    def predict(self, text):
        """Returns the label with the highest score."""
        ...
