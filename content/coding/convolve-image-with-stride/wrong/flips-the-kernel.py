# Turns the kernel round, as a convolution in mathematics does.
def convolve(image, kernel, stride):
    p, q = len(kernel), len(kernel[0])
    if stride < 1 or p > len(image) or q > len(image[0]):
        raise ValueError("does not fit")
    return [
        [
            sum(kernel[p - 1 - a][q - 1 - b] * image[top + a][left + b] for a in range(p) for b in range(q))
            for left in range(0, len(image[0]) - q + 1, stride)
        ]
        for top in range(0, len(image) - p + 1, stride)
    ]
