# Divides the image size by the stride before the kernel is taken off, which miscounts the windows.
def convolve(image, kernel, stride):
    p, q = len(kernel), len(kernel[0])
    if stride < 1 or p > len(image) or q > len(image[0]):
        raise ValueError("does not fit")
    height, width = max(len(image) // stride - p + 1, 0), max(len(image[0]) // stride - q + 1, 0)
    return [
        [sum(kernel[a][b] * image[i * stride + a][j * stride + b] for a in range(p) for b in range(q)) for j in range(width)]
        for i in range(height)
    ]
