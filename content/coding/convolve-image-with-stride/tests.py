WIDE = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]

CASES = [
    case("a difference along the diagonal", [[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [0, -1]], 1,
         expect=[[-4, -4], [-4, -4]], example=True),
    case("a flat kernel and stride 2", WIDE, [[1, 2]], 2, expect=[[5, 11], [29, 35]], example=True),
    case("one pixel", [[3]], [[-2]], 1, expect=[[-6]]),
    case("a kernel of one number", [[1, 2], [3, 4]], [[10]], 1, expect=[[10, 20], [30, 40]]),
    case("a kernel as large as the image", [[1, 2, 3], [4, 5, 6]], [[1, 1, 1], [0, 0, 2]], 1, expect=[[18]]),
    case("as large as the image, long stride", [[1, 2], [3, 4]], [[1, 1], [1, 1]], 5, expect=[[10]]),
    case("a kernel that is not symmetric", [[1, 0, 0], [0, 0, 0], [0, 0, 0]], [[1, 2], [3, 4]], 1, expect=[[1, 0], [0, 0]]),
    case("the last column is left over", WIDE, [[1, 0], [0, 1]], 2, expect=[[7, 11]]),
    case("the rest at both edges is dropped", [[i * 5 + j for j in range(5)] for i in range(6)], [[1, 1], [1, 1]], 3,
         expect=[[12, 24], [72, 84]]),
    case("stride 2 on an even width", WIDE, [[1, 1, 1]], 2, expect=[[6], [30]]),
    case("an upright kernel", WIDE, [[1], [1]], 1, expect=[[6, 8, 10, 12], [14, 16, 18, 20]]),
    case("higher than wide", [[1, 2], [3, 4], [5, 6], [7, 8]], [[1, -1]], 1, expect=[[-1], [-1], [-1], [-1]]),
    case("floats", [[0.5, 1.5], [2.5, 3.5]], [[0.5, 0.5]], 1, expect=[[1.0], [3.0]]),
    raises("the kernel is too high", [[1, 2, 3]], [[1], [1]], 1),
    raises("the kernel is too wide", [[1], [2], [3]], [[1, 1]], 1),
    raises("the kernel is far too large", [[1]], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], 2),
    raises("stride 0", [[1, 2]], [[1]], 0),
    raises("a negative stride", [[1, 2]], [[1]], -1),
]


def generate(random):
    height, width = random.randint(1, 5), random.randint(1, 5)
    draw = lambda rows, columns: [[random.randint(-4, 4) for _ in range(columns)] for _ in range(rows)]
    return [draw(height, width), draw(random.randint(1, min(3, height)), random.randint(1, min(3, width))), random.randint(1, 3)]


def valid(image, kernel, stride):
    rectangular = all(rows and rows[0] and all(len(row) == len(rows[0]) for row in rows) for rows in (image, kernel))
    return rectangular and stride >= 1 and len(kernel) <= len(image) and len(kernel[0]) <= len(image[0])
