# Does not check the sizes, so a kernel that does not fit gives an empty output.
def convolve(image, kernel, stride):
    p, q = len(kernel), len(kernel[0])
    return [
        [
            sum(kernel[a][b] * image[top + a][left + b] for a in range(p) for b in range(q))
            for left in range(0, len(image[0]) - q + 1, stride)
        ]
        for top in range(0, len(image) - p + 1, stride)
    ]
