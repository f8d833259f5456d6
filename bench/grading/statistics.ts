/** The mean of some figures. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's correlation of two lists of equal length. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const cross = a.reduce((sum, value, i) => sum + (value - ma) * ((b[i] ?? 0) - mb), 0);
  const spread = (values: readonly number[], centre: number): number =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0));
  return cross / (spread(a, ma) * spread(b, mb));
}

/** Precision and recall of a yes-or-no call, rounded. */
export function precisionRecall(pairs: readonly { readonly said: boolean; readonly truth: boolean }[]): {
  precision: number;
  recall: number;
} {
  const hits = pairs.filter((pair) => pair.said && pair.truth).length;
  return {
    precision: round(hits / pairs.filter((pair) => pair.said).length),
    recall: round(hits / pairs.filter((pair) => pair.truth).length),
  };
}

/** Three decimals. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Rows by a key, in order of first appearance. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * Logistic regression on targets between 0 and 1 by Newton's method with a ridge penalty.
 * @returns the bias, then a weight for each feature
 */
export function fitLogistic(
  features: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
): number[] {
  const size = (features[0]?.length ?? 0) + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round_ = 0; round_ < 25; round_++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : ridge * weight));
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : ridge) : 0)));
    features.forEach((row, n) => {
      const x = [1, ...row];
      const z = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-z));
      const slope = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        const xi = x[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + (p - (targets[n] ?? 0)) * xi;
        const line = curvature[i];
        if (line === undefined || xi === 0) continue;
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + slope * xi * (x[j] ?? 0);
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** Solves a positive definite system by Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const swap = rows[column];
    const lead = rows[pivot];
    if (swap === undefined || lead === undefined) throw new Error('not square');
    rows[pivot] = swap;
    rows[column] = lead;
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      if (i === column || row === undefined) continue;
      const factor = (row[column] ?? 0) / (lead[column] ?? 1);
      for (let j = column; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
