def tfidf_vectors(training, documents):
    """training, documents: lists of documents, each a list of tokens.

    Returns one dict per entry of documents: token -> weight, of length 1 (L2), weighed with the document frequencies of training.
    """
    ...
