import fc from 'fast-check';

/** The same cases in every run, so that a failure in CI can be repeated; `SEED=... npm test` draws others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261125) });
