import type { Dimension, Level, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { TestResult } from '../tests/run-tests.ts';

/** Every level that is written: those of the questionnaire by their id, those of a dimension's own as `dimension/level`. */
export function levelsOf({ levels, dimensions }: Questionnaire): readonly string[] {
  const own = [...dimensions.values()].filter((node) => hasOwnLevels(node, levels));
  return [...levels.map(({ id }) => id), ...own.flatMap((node) => node.levels.map(({ id }) => `${node.id}/${id}`))];
}

/** The levels that some node is expected to reach, and does. */
export function expectedLevels({ test: { expect }, judged }: TestResult): readonly string[] {
  const { questionnaire } = judged.assessment;
  const { snapshot } = expect;
  const nodes = [
    ...Object.entries({ overall: expect.overall, ...expect.dimensions }),
    ...Object.entries({ overall: snapshot?.overall, ...snapshot?.dimensions }),
  ];
  return nodes.flatMap(([id, node]) => {
    const level = node?.level;
    if (level === undefined || level === null) return [];
    return hasOwnLevels(questionnaire.dimensions.get(id), questionnaire.levels) ? [`${id}/${level}`] : [level];
  });
}

/** A node without levels of its own has those of the questionnaire. */
const hasOwnLevels = (node: Dimension | undefined, levels: readonly Level[]): boolean =>
  node !== undefined && JSON.stringify(node.levels) !== JSON.stringify(levels);

/** The actions that are expected in the plan. */
export const expectedActions = ({ test: { expect } }: TestResult): readonly string[] => [
  ...(expect.actions?.include ?? []),
  ...(expect.order?.first ?? []),
  ...(expect.order?.before ?? []).flat(),
  ...(expect.snapshot?.actions ?? []),
];
