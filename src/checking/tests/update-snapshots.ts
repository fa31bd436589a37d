import { editSource } from '../../source/edit-source.ts';
import type { SuiteResult } from './run-tests.ts';
import { isSame, snapshotOf } from './snapshot.ts';

/** The text of a tests file with every snapshot in it as the judgement is today; all else, comments too, stays as it is. */
export function updatedSnapshots(text: string, { results }: SuiteResult): string {
  const edits = results.flatMap(({ test, judged }) => {
    const { snapshot } = test.expect;
    if (snapshot === undefined || isSame(snapshot, judged)) return [];
    const path = [...test.spot.path, 'expect', 'snapshot'].map(String);
    return [{ path, value: snapshotOf(judged) }];
  });
  return edits.length === 0 ? text : editSource(text, edits);
}
