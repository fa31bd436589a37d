import type { Assessment } from '../../assess.ts';
import type { PlannedAction } from '../../planning/plan.ts';
import type { Words } from '../../wording/words.ts';
import { becauseInWords } from '../because.ts';
import { filledIn } from '../filled-in.ts';
import { wrap } from './columns.ts';

const inset = '    ';

/** Findings, then the actions in order, each with its reason; then what may apply once open questions are answered. */
export function planText(judged: Assessment, words: Words, width: number): string {
  const assessment = filledIn(judged, words);
  const { plan } = assessment;
  const sections = [
    { key: 'findings', entries: plan.findings.map((finding) => findingLines(finding, assessment, words, width)) },
    { key: 'actions', entries: plan.actions.map((action, index) => actionLines(action, index + 1, assessment, words, width)) },
    { key: 'may-apply', entries: [plan.mayApply.flatMap(({ id }) => wrap(`- ${titleOf(id, assessment)}`, width))] },
  ];
  const told = sections
    .map(({ key, entries }) => ({ title: words.say(`terminal.${key}`), entries: entries.filter((lines) => lines.length > 0) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `${title}\n\n${entries.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  return told.length === 0 ? `${words.say('terminal.nothing')}\n` : told.join('\n');
}

function findingLines({ id, kind, because }: Assessment['plan']['findings'][number], assessment: Assessment, words: Words, width: number) {
  return [
    ...wrap(words.labelled(words.say(`finding.${kind}`), titleOf(id, assessment)), width),
    ...wrap(becauseInWords(because, assessment, words), width, inset),
  ];
}

/** An action or a finding by its title, a finding without one by its text. */
function titleOf(id: string, { questionnaire }: Assessment): string {
  const finding = questionnaire.findings.get(id);
  return questionnaire.actions.get(id)?.title ?? finding?.title ?? finding?.text ?? id;
}

function actionLines(action: PlannedAction, number: number, assessment: Assessment, words: Words, width: number): string[] {
  const { questionnaire } = assessment;
  const row = questionnaire.actions.get(action.id);
  const titles = (ids: readonly string[]): string => words.join(ids.map((id) => titleOf(id, assessment)));
  const facts = [
    action.gain === null ? '' : words.say('terminal.gain', { points: words.number(action.gain) }),
    action.cost === null || questionnaire.currency === undefined ? '' : words.money(action.cost, questionnaire.currency),
    row?.duration === undefined ? '' : words.say('terminal.months', { count: row.duration }),
    action.after.length === 0 ? '' : words.say('terminal.after', { actions: titles(action.after) }),
  ].filter((fact) => fact !== '');
  return [
    ...wrap(`${number}. ${row?.title ?? action.id}`, width),
    ...(facts.length === 0 ? [] : wrap(facts.join(' · '), width, inset)),
    ...wrap(becauseInWords(action.because, assessment, words), width, inset),
  ];
}
