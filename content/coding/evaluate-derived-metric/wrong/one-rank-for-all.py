# Applies all four operators from left to right, as if they had the same rank.
import re

TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z_0-9]*|[^ ]")


def evaluate(formula, values):
    tokens = [""] + TOKEN.findall(formula)[::-1]

    def read_sum():
        result = read_factor()
        while tokens[-1] in ("+", "-", "*", "/"):
            operator = tokens.pop()
            right = read_factor()
            if operator == "+":
                result += right
            elif operator == "-":
                result -= right
            elif operator == "*":
                result *= right
            else:
                result /= right
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

    result = read_sum()
    if tokens != [""]:
        raise ValueError("rest")
    return result
