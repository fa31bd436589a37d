import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { closingLine } from './closing-line.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    env: { TZ: 'UTC', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', NO_COLOR: '1' },
    // Some tests start terminals and processes of their own, which must not share a process with others.
    pool: 'forks',
    maxWorkers: Math.min(4, availableParallelism()),
    // Generous: a slow machine is no failure, and no test measures time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', closingLine],
  },
});
