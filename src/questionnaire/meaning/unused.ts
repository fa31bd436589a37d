import { keyAt, type Spot } from '../../source/source.ts';
import { testsOf } from '../evaluate.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { Meaning, Rule } from './meaning.ts';

/** What is declared is used somewhere: an option set, a fact, a source, a case or an objective that nothing refers to is probably a mistake. */
export const unused: Rule = (meaning) => {
  const { joined, names, tell } = meaning;
  const used = everythingUsed(meaning);
  const check = (what: string, id: string, spot: Spot) => {
    if (!used.has(`${what} ${id}`)) tell('questionnaire/unused', spot, { what, id });
  };
  for (const { id, spot } of joined.optionSets) check('option set', id, keyAt(spot));
  for (const [id, { spot }] of names.fact) check('fact', id, spot);
  for (const [id, { spot }] of names.source) check('source', id, spot);
  for (const [id, { spot }] of names.case) check('case', id, spot);
  // Kinds and roles speak for themselves: a subject is of a kind, a respondent has a role.
  for (const [id, { spot }] of names.objective) check('objective', id, spot);
};

function everythingUsed({ joined, names, questionnaire, texts }: Meaning): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (what: string, ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) used.add(`${what} ${id}`);
  };
  for (const { data } of names.question.values()) {
    use('source', data.sources);
    if (typeof data.options === 'string') use('option set', [data.options]);
    if (data.per !== undefined) use('fact', [data.per]);
  }
  for (const { data } of names.dimension.values()) use('source', data.sources);
  for (const { data } of [...joined.lists.findings, ...joined.lists.actions, ...joined.lists.cases]) use('source', data.sources);
  for (const { data } of joined.lists.actions) {
    use('case', data.examples);
    use('objective', data.objective === undefined ? [] : [data.objective]);
  }
  for (const condition of conditionsOf(questionnaire))
    for (const test of testsOf(condition)) if (test.kind === 'fact') use('fact', [test.fact]);
  for (const { data } of texts) use('fact', placeholdersIn(data));
  return used;
}

function* conditionsOf({ questions, dimensions, root, kinds, findings, actions, consistency }: Meaning['questionnaire']) {
  for (const node of [root, ...dimensions.values()]) {
    for (const { when } of node.adjust) yield when;
    for (const { needs } of node.levels) if (needs !== undefined) yield needs;
  }
  const carriers = [questions, dimensions, kinds, findings, actions].flatMap((things) => [...things.values()]);
  for (const { when } of [...carriers, ...consistency]) if (when !== undefined) yield when;
}
