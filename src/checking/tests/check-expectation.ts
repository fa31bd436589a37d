import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { didYouMean } from '../../source/nearest.ts';
import type { Tell } from '../../source/problems.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';

interface Reading {
  readonly questionnaire: Questionnaire;
  readonly tell: Tell;
}

/** Whatever a test expects something of has to be there, or the expectation would hold for ever or never. A snapshot is not written by people. */
export function checkExpectation(expect: format.Expectation, spot: Spot, questionnaire: Questionnaire, tell: Tell): void {
  const reading: Reading = { questionnaire, tell };
  const { questions, stages, findings, actions, consistency } = questionnaire;
  if (Object.keys(expect).length === 0) tell('tests/expects-nothing', spot, {});
  if (expect.overall !== undefined) checkNode('overall', expect.overall, inside(spot, 'overall'), reading);
  for (const [id, node] of Object.entries(expect.dimensions ?? {})) {
    const at = inside(spot, 'dimensions', id);
    if (isKnown('dimension', id, questionnaire.dimensions.keys(), keyAt(at), tell)) checkNode(id, node, at, reading);
  }
  checkScores('stage', expect.stages, stages, inside(spot, 'stages'), tell);
  checkScores('cell', expect.cells, cellsOf(questionnaire), inside(spot, 'cells'), tell);
  for (const [id, asked] of Object.entries(expect.questions ?? {})) {
    const at = inside(spot, 'questions', id);
    if (isKnown('question', id, questions.keys(), keyAt(at), tell) && typeof asked === 'object') checkWithin(asked, at, tell);
  }
  const rules = new Set(consistency.map(({ id }) => id));
  checkIds('finding', expect.findings, [...findings.keys()], inside(spot, 'findings'), tell);
  checkIds('action', expect.actions, [...actions.keys()], inside(spot, 'actions'), tell);
  checkIds('consistency rule', expect.inconsistencies, [...rules], inside(spot, 'inconsistencies'), tell);
  checkIds('finding or action', expect['may-apply'], [...findings.keys(), ...actions.keys()], inside(spot, 'may-apply'), tell);
  checkOrder(expect.order ?? {}, [...actions.keys()], inside(spot, 'order'), tell);
}

function isKnown(what: string, id: string, known: Iterable<string>, spot: Spot, tell: Tell): boolean {
  const ids = [...known];
  if (ids.includes(id)) return true;
  tell('tests/unknown-id', spot, { what, id }, () => didYouMean(id, ids));
  return false;
}

function checkNode(id: string, expected: format.ExpectedNode, spot: Spot, { questionnaire, tell }: Reading): void {
  checkWithin(expected, spot, tell);
  const { level } = expected;
  const ids = (id === 'overall' ? questionnaire.root : questionnaire.dimensions.get(id))?.levels.map((each) => each.id) ?? [];
  if (level !== undefined && level !== null && !ids.includes(level))
    tell('tests/unknown-level', inside(spot, 'level'), { level, node: id }, () => didYouMean(level, ids));
}

function checkScores(
  what: string,
  scores: Readonly<Record<string, format.ExpectedScore>> | undefined,
  known: { readonly keys: () => Iterable<string> },
  spot: Spot,
  tell: Tell,
): void {
  for (const [id, expected] of Object.entries(scores ?? {}))
    if (isKnown(what, id, known.keys(), keyAt(inside(spot, id)), tell)) checkWithin(expected, inside(spot, id), tell);
}

function checkWithin({ score, within }: format.ExpectedScore, spot: Spot, tell: Tell): void {
  if (within !== undefined && typeof score !== 'number')
    tell('tests/stray-key', keyAt(inside(spot, 'within')), { key: 'within', beside: 'score' });
}

function checkIds(what: string, expected: format.ExpectedIds | undefined, known: readonly string[], spot: Spot, tell: Tell): void {
  for (const key of ['include', 'exclude'] as const)
    for (const [index, id] of (expected?.[key] ?? []).entries()) {
      const at = inside(spot, key, index);
      if (isKnown(what, id, known, at, tell) && key === 'exclude' && expected?.include?.includes(id) === true)
        tell('tests/contradiction', at, { id });
    }
}

function checkOrder({ first = [], before = [] }: format.ExpectedOrder, known: readonly string[], spot: Spot, tell: Tell): void {
  for (const [index, id] of first.entries()) isKnown('action', id, known, inside(spot, 'first', index), tell);
  for (const [place, ids] of before.entries())
    for (const [index, id] of ids.entries()) isKnown('action', id, known, inside(spot, 'before', place, index), tell);
}

/** Every dimension with every stage; where nothing is asked there is no score, which can be expected, too. */
const cellsOf = ({ dimensions, stages }: Questionnaire): ReadonlySet<string> =>
  new Set([...dimensions.keys(), 'overall'].flatMap((dimension) => [...stages.keys()].map((stage) => `${dimension}/${stage}`)));
