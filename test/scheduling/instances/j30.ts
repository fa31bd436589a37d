import { readFileSync } from 'node:fs';
import type { Job, Project } from '../../../src/scheduling/project.ts';

/** A published project with the makespan of its shortest schedule. */
export interface Instance {
  readonly name: string;
  readonly project: Project;
  readonly optimum: number;
}

/**
 * PSPLIB, set j30 (Kolisch & Sprecher, PSPLIB: a project scheduling problem library, 1997): 30 jobs, four crews. The first project of each of
 * the 48 classes (of class 5 the second), and one more of each of the hardest three; optima as PSPLIB tells them. Each stands as: name and
 * optimum; capacities; durations; what each job uses of each crew; after each job those that come next, none for the last three.
 */
export const j30: readonly Instance[] = readFileSync(new URL('j30.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => instanceIn(block.split('\n')));

/** The first of them, where one will do. */
export const j301: Instance = instanceCalled('j301_1');

function instanceCalled(name: string): Instance {
  const found = j30.find((instance) => instance.name === name);
  if (found === undefined) throw new Error(`No instance ${name}.`);
  return found;
}

function instanceIn([head = '', capacities = '', durations = '', ...rest]: readonly string[]): Instance {
  const [name = '', optimum = ''] = head.split(' ');
  const lengths = numbersIn(durations);
  const used = rest.slice(0, -1).map(numbersIn);
  const next = (rest.at(-1) ?? '').split(' | ').map(numbersIn);
  const horizon = lengths.reduce((so, length) => so + length, 0);
  const jobs = lengths.map((duration, index): Job => {
    const after = next.flatMap((those, before) => (those.includes(index + 1) ? [`${before + 1}`] : []));
    const uses = used.map((row, crew) => ({ resource: `crew ${crew + 1}`, amount: row[index] ?? Number.NaN, from: 0, to: duration }));
    return { id: `${index + 1}`, duration, after, uses };
  });
  const resources = numbersIn(capacities).map(
    (capacity, crew) =>
      [`crew ${crew + 1}`, { width: 1, capacity: Array.from({ length: horizon }, () => capacity), carriesOver: false }] as const,
  );
  return {
    name,
    project: { jobs: new Map(jobs.map((job) => [job.id, job])), resources: new Map(resources), horizon },
    optimum: Number(optimum),
  };
}

function numbersIn(line: string): readonly number[] {
  return line.trim().split(/\s+/).map(Number);
}
