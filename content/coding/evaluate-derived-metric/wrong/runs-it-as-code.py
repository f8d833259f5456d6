# Hands the formula to the interpreter, which also accepts what the rules do not allow.
def evaluate(formula, values):
    try:
        return eval(formula.strip(), {"__builtins__": {}}, dict(values))
    except NameError as error:
        raise KeyError(str(error))
    except (SyntaxError, TypeError) as error:
        raise ValueError(str(error))
