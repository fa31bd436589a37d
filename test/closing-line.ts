import type { Reporter } from 'vitest/node';

/** Ends a run with one line that says how it went. */
export const closingLine: Reporter = {
  onTestRunEnd: (modules, errors, reason) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0).length;
    const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
    const parts = `${count('passed')} of ${tests.length} tests passed${skipped} in ${modules.length} files`;
    const faults = broken + errors.length === 0 ? '' : `; ${broken} files and ${errors.length} promises failed outside a test`;
    console.log(`\nCity Compass: ${reason === 'passed' ? 'all good' : 'NOT good'}. ${parts}${faults}.`);
  },
};
