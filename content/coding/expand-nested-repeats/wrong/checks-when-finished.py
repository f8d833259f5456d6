# Builds the whole output and compares its length with the limit afterwards.
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
            current = before + current * times
        elif "a" <= character <= "z":
            current += character
        else:
            raise ValueError("character")
    if stack or count or len(current) > limit:
        raise ValueError("end")
    return current
