# Returns the value of the first sum and ignores what is left behind it.
import re

TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z_0-9]*|[^ ]")


def evaluate(formula, values):
    tokens = [""] + TOKEN.findall(formula)[::-1]

    def read_sum():
        result = read_product()
        while tokens[-1] in ("+", "-"):
            sign = 1 if tokens.pop() == "+" else -1
            result += sign * read_product()
        return result

    def read_product():
        result = read_factor()
        while tokens[-1] in ("*", "/"):
            if tokens.pop() == "*":
                result *= read_factor()
            else:
                result /= read_factor()
        return result

    def read_factor():
        token = tokens.pop()
        if token == "-":
            return -read_factor()
        if token == "(":
            result = read_sum()
            if tokens.pop() != ")":
                raise ValueError("bracket")
            return result
        if token[:1].isdigit():
            return float(token)
        if token[:1].isalpha() or token[:1] == "_":
            return values[token]
        raise ValueError(token)

    return read_sum()
