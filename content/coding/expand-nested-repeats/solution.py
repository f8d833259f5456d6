def expand(text, limit):
    open_blocks = []
    pieces, length = [], 0
    count = ""
    for character in text:
        if character in "0123456789":
            count += character
        elif character == "[":
            if count == "" or count[0] == "0":
                raise ValueError("a block needs a count of at least 1, without leading zeros")
            open_blocks.append((pieces, length, int(count)))
            pieces, length, count = [], 0, ""
        elif count != "":
            raise ValueError("a count without a block")
        elif character == "]":
            if not open_blocks:
                raise ValueError("a closing bracket without an opening one")
            body, body_length = "".join(pieces), length
            pieces, length, times = open_blocks.pop()
            length += times * body_length
            if length > limit:
                raise ValueError("the output is too long")
            pieces.append(body * times)
        elif "a" <= character <= "z":
            pieces.append(character)
            length += 1
        else:
            raise ValueError(f"unexpected character {character!r}")
    if open_blocks or count != "":
        raise ValueError("the text ends too early")
    if length > limit:
        raise ValueError("the output is too long")
    return "".join(pieces)
