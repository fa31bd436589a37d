import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalPath } from '../../src/scheduling/critical-path.ts';
import type { Job } from '../../src/scheduling/project.ts';
import { smallProjects } from './generated-projects.ts';
import { j301 } from './instances/j30.ts';

type Row = readonly [id: string, duration: number, after: readonly string[]];

const jobsOf = (rows: readonly Row[]): ReadonlyMap<string, Job> =>
  new Map(rows.map(([id, duration, after]) => [id, { id, duration, after, uses: [] }]));

describe('the critical path', () => {
  // Worked out by hand: A(3) -> C(4) -> E(2), B(2) -> D(5) -> E, B -> C; F(1) on its own.
  const rows: readonly Row[] = [
    ['a', 3, []],
    ['b', 2, []],
    ['c', 4, ['a', 'b']],
    ['d', 5, ['b']],
    ['e', 2, ['c', 'd']],
    ['f', 1, []],
  ];

  it('knows when each job can start and must', () => {
    const path = criticalPath(jobsOf(rows));
    if (path.kind !== 'path') throw new Error(path.kind);
    expect({ length: path.length, chain: path.chain }).toEqual({ length: 9, chain: ['a', 'c', 'e'] });
    const table = [...path.spans].map(([id, span]) =>
      [id, span.earliestStart, span.latestStart, span.totalSlack, span.freeSlack].join(' '),
    );
    expect(table.sort()).toEqual(['a 0 0 0 0', 'b 0 0 0 0', 'c 3 3 0 0', 'd 2 2 0 0', 'e 7 7 0 0', 'f 0 8 8 8']);
  });

  it('tells total from free slack', () => {
    const path = criticalPath(
      jobsOf([
        ['long', 9, []],
        ['first', 2, []],
        ['second', 3, ['first']],
        ['last', 1, ['long', 'second']],
      ]),
    );
    const slack = path.kind === 'path' && [path.spans.get('first')?.totalSlack, path.spans.get('first')?.freeSlack];
    expect(slack).toEqual([4, 0]);
  });

  it.each<{ name: string; rows: readonly Row[]; expected: object }>([
    {
      name: 'a circle',
      rows: [
        ['a', 1, ['c']],
        ['b', 1, ['a']],
        ['c', 1, ['b']],
        ['d', 1, ['c']],
      ],
      expected: { kind: 'circle', ids: ['a', 'c', 'b'] },
    },
    { name: 'a job that waits for itself', rows: [['a', 1, ['a']]], expected: { kind: 'circle', ids: ['a'] } },
    { name: 'a job nobody knows', rows: [['a', 1, ['ghost']]], expected: { kind: 'unknown', ids: ['ghost'] } },
    { name: 'no jobs at all', rows: [], expected: { kind: 'path', length: 0, chain: [] } },
  ])('answers to $name', ({ rows: given, expected }) => {
    expect(criticalPath(jobsOf(given))).toMatchObject(expected);
  });

  it('is as long as PSPLIB says (its MPM-Time)', () => {
    expect(criticalPath(j301.project.jobs)).toMatchObject({ kind: 'path', length: 38 });
  });

  it('holds: a job may start so much later and no more', () => {
    fc.assert(
      fc.property(smallProjects(8), ({ jobs }) => {
        const path = criticalPath(jobs);
        if (path.kind !== 'path') throw new Error(path.kind);
        for (const job of jobs.values()) {
          const slack = path.spans.get(job.id)?.totalSlack ?? 0;
          const lengthWith = (later: number): number => {
            const changed = new Map(jobs).set(job.id, { ...job, notBefore: (path.spans.get(job.id)?.earliestStart ?? 0) + later });
            const again = criticalPath(changed);
            return again.kind === 'path' ? again.length : Number.NaN;
          };
          expect([lengthWith(slack), lengthWith(slack + 1)]).toEqual([path.length, path.length + 1]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
