import type * as format from '../../src/questionnaire/format.ts';
import type { Chance } from './mutants.ts';

type Condition = format.Condition;

const ladder = [
  { id: 'none', label: 'Not at all', value: 0 },
  { id: 'partly', label: 'Partly', value: 1 },
  { id: 'fully', label: 'Fully', value: 2 },
];

/**
 * A questionnaire whose questions lead to one another, as self-assessments with follow-ups do: in each dimension a chain of them, and
 * for each link a finding, an action or a consistency rule that looks at the link and at what it leads to.
 */
export function chained(id: string, chance: Chance): format.QuestionnaireFile {
  const chains = ['plan', 'data', 'people'].map((dimension) => chainOf(dimension, 2 + chance.below(3), chance));
  return {
    format: 1,
    id,
    version: '1.0.0',
    language: 'en',
    title: 'Questions that lead to one another',
    dimensions: chains.map(({ dimension }) => dimension),
    findings: chains.flatMap(({ findings }) => findings),
    consistency: chains.flatMap(({ consistency }) => consistency),
    actions: chains.flatMap(({ actions }) => actions),
  };
}

function chainOf(dimension: string, links: number, chance: Chance) {
  const questions: format.Question[] = [{ id: `${dimension}-0`, kind: 'yes-no', ask: `Is there anything of ${dimension}?` }];
  const findings: format.Finding[] = [];
  const consistency: format.Consistency[] = [];
  const actions: format.Action[] = [];
  for (let index = 1; index <= links; index += 1) {
    const [before, own] = [`${dimension}-${index - 1}`, `${dimension}-${index}`];
    const link = index === 1 ? { question: before, is: true } : pick<Condition>(linksFrom(before), chance);
    questions.push({ id: own, kind: 'maturity', ask: `How far is ${dimension} in step ${index}?`, options: ladder, when: link });
    const when = { all: [link, pick(stuck(own), chance)] };
    const what = chance.below(3);
    if (what === 0) findings.push({ id: `${own}-stuck`, kind: 'weakness', when, text: `${own} is stuck.` });
    if (what === 1) consistency.push({ id: `${own}-doubtful`, when, say: `Nothing of ${own}?` });
    if (what === 2) actions.push({ id: `${own}-do`, title: `Go on with ${own}`, raises: { [own]: 'fully' }, when });
  }
  return {
    // What is not asked counts as nothing: otherwise more questions would lower the score.
    dimension: { id: dimension, title: dimension, missing: { hidden: 'lowest' as const }, questions },
    findings,
    consistency,
    actions,
  };
}

const linksFrom = (question: string): readonly Condition[] => [
  { question, 'at-least': 'partly' },
  { question, is: 'fully' },
  { question, above: 'none' },
];

const stuck = (question: string): readonly Condition[] => [
  { question, below: 'fully' },
  { question, is: 'none' },
  { question, below: 'partly' },
];

const pick = <T>(from: readonly T[], chance: Chance): T => {
  const one = from[chance.below(from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
