import type { PythonPackage, pythonPackages } from '#core/bank/problem.ts';

/** How packages are called, by the names they are imported with. */
export const packageWords: Readonly<Record<PythonPackage, string>> = {
  numpy: 'NumPy',
  pandas: 'pandas',
  scipy: 'SciPy',
  sklearn: 'scikit-learn',
  tinygrad: 'tinygrad',
  torch: 'PyTorch',
};

// Named here because the schemas' module, which has the list, is not carried to every page.
const forBrowsers: Readonly<Record<(typeof pythonPackages)[number], true>> = { numpy: true, pandas: true };

/** True for a package that Python in the browser can have. */
export function isForBrowsers(name: PythonPackage): name is keyof typeof forBrowsers {
  return Object.hasOwn(forBrowsers, name);
}
