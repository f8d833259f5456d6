# Returns what it has at the end of the text, also when blocks are still open.
def expand(text, limit):
    stack, current, count = [], "", ""
    for character in text:
        if character in "0123456789":
            count += character
        elif character == "[":
            if count == "" or count[0] == "0":
                raise ValueError("count")
            stack.append((current, int(count)))
            current, count = "", ""
        elif count != "":
            raise ValueError("count")
        elif character == "]":
            if not stack:
                raise ValueError("bracket")
            before, times = stack.pop()
            if len(before) + len(current) * times > limit:
                raise ValueError("limit")
            current = before + current * times
        elif "a" <= character <= "z":
            current += character
        else:
            raise ValueError("character")
    if len(current) > limit:
        raise ValueError("limit")
    return current
