import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { closingLine } from './closing-line.ts';

/** What takes long: other programs, whole questionnaires in all languages, solvers, and laws tried on hundreds of random cases. */
const slow = [
  'test/{content,fuzz,package,terminal,uncertainty}/**',
  'test/planning/{brute,goldens,public,reaching,roadmap}/**',
  'test/**/{bounds,laws,mutation,near,outer-bounds,quick,real-reports,small-worlds}.test.ts',
];

export default defineConfig(({ mode }) => ({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(mode === 'quick' ? slow : [])],
    isolate: mode !== 'quick',
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
}));
