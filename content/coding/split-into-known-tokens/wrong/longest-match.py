# Takes the longest known token from the left each time.
def fewest_tokens(text, vocabulary):
    known = sorted(set(vocabulary), key=len, reverse=True)
    at = count = 0
    while at < len(text):
        token = next((token for token in known if text.startswith(token, at)), None)
        if token is None:
            return (-1, 0)
        at += len(token)
        count += 1
    return (count, 1)
