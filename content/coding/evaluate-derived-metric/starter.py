def evaluate(formula, values):
    """formula: string with + - * / ( ), numbers and names; values: dictionary from names to numbers.

    Returns the value. Raises ValueError (malformed), KeyError (unknown name) or ZeroDivisionError.
    """
    ...
