def convolve(image, kernel, stride):
    p, q = len(kernel), len(kernel[0])
    if stride < 1:
        raise ValueError("the stride must be at least 1")
    if p > len(image) or q > len(image[0]):
        raise ValueError("the kernel does not fit into the image")
    tops = range(0, len(image) - p + 1, stride)
    lefts = range(0, len(image[0]) - q + 1, stride)
    return [[window_sum(image, kernel, top, left) for left in lefts] for top in tops]


def window_sum(image, kernel, top, left):
    return sum(
        weight * image[top + a][left + b] for a, weights in enumerate(kernel) for b, weight in enumerate(weights)
    )
