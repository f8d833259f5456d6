# Reads the rest of a sum or product recursively, so equal operators group to the right.
import re

TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z_0-9]*|[^ ]")


def evaluate(formula, values):
    tokens = [""] + TOKEN.findall(formula)[::-1]

    def read_sum():
        left = read_product()
        if tokens[-1] == "+":
            tokens.pop()
            return left + read_sum()
        if tokens[-1] == "-":
            tokens.pop()
            return left - read_sum()
        return left

    def read_product():
        left = read_factor()
        if tokens[-1] == "*":
            tokens.pop()
            return left * read_product()
        if tokens[-1] == "/":
            tokens.pop()
            return left / read_product()
        return left

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
