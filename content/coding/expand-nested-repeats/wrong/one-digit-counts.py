# Takes the last digit as the whole count.
def expand(text, limit):
    stack, current, count = [], "", 0
    for character in text:
        if character.isdigit():
            count = int(character)
        elif character == "[":
            if not count:
                raise ValueError("count")
            stack.append((current, count))
            current, count = "", 0
        elif count:
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
    if stack or count or len(current) > limit:
        raise ValueError("end")
    return current
