import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], timeout: number, serial = false) => ({
  test: {
    name,
    include,
    exclude: name === 'unit' ? ['src/adapters/store/**', 'src/adapters/database/**'] : [],
    testTimeout: timeout,
    hookTimeout: timeout,
    // What is waited for comes late on a machine with other work.
    expect: { poll: { timeout: 15_000 } },
    ...(serial ? { fileParallelism: false } : {}),
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', ['src/**/*.test.ts', 'src/**/*.test.tsx'], 60_000),
      project('store', ['src/adapters/store/**/*.test.ts', 'src/adapters/database/**/*.test.ts'], 120_000, true),
      project('arrows', ['tests/arrows/**/*.test.ts'], 120_000),
      project('cli', ['tests/cli/**/*.test.ts', 'tests/app/**/*.test.ts'], 180_000),
      project('crash', ['tests/crash/**/*.test.ts'], 600_000, true),
      project('hostile', ['tests/hostile/**/*.test.ts'], 300_000, true),
      project('e2e', ['tests/e2e/**/*.test.ts'], 300_000, true),
    ],
  },
});
