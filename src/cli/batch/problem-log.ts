import { errorsHeader, errorsRow } from '../../cohort/results/errors-table.ts';
import type { CsvWriter } from '../../cohort/results/write-csv.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import { tellProblems } from '../tell.ts';

/** The problems of a batch: every error goes to errors.csv, the first few of all are told to people as well. */
export interface ProblemLog {
  readonly add: (diagnostics: readonly Diagnostic[], columns: readonly string[]) => void;
  /** The text of errors.csv. */
  readonly csv: () => string;
  readonly tell: (host: Host, errorsFile: string) => Promise<void>;
}

const toldAtMost = 20;

export function problemLog(write: CsvWriter): ProblemLog {
  const told: Diagnostic[] = [];
  const lines = [write([errorsHeader])];
  let count = 0;
  return {
    add: (diagnostics, columns) => {
      count += diagnostics.length;
      told.push(...diagnostics.slice(0, toldAtMost - told.length));
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) lines.push(write(errors.map((error) => errorsRow(error, columns))));
    },
    csv: () => lines.join(''),
    tell: async (host, errorsFile) => {
      await tellProblems(told, host);
      if (count > told.length) host.error(`${count - told.length} more problems. All errors are in ${errorsFile}.\n`);
    },
  };
}
