import type { Assessment } from '../../assess.ts';
import type { PlannedAction } from '../../planning/plan.ts';
import type { Words } from '../../wording/words.ts';
import { becauseInWords } from '../because.ts';
import { wrap } from './columns.ts';

/** Findings, then the actions in order, each with its reason; then what may apply once open questions are answered. */
export function planText(assessment: Assessment, words: Words, width: number): string {
  const { questionnaire, plan } = assessment;
  const findings = plan.findings.flatMap(({ id, kind, because }) => {
    const text = questionnaire.findings.get(id)?.text ?? id;
    return [...wrap(`${words.say(`finding.${kind}`)}: ${text}`, width), ...wrap(becauseInWords(because, assessment, words), width, '    ')];
  });
  const actions = plan.actions.flatMap((action, index) => actionLines(action, index + 1, assessment, words, width));
  const open = plan.mayApply.map(({ id }) => questionnaire.actions.get(id)?.title ?? questionnaire.findings.get(id)?.text ?? id);
  const sections = [
    { title: words.say('terminal.findings'), lines: findings },
    { title: words.say('terminal.actions'), lines: actions },
    { title: words.say('terminal.may-apply'), lines: open.flatMap((title) => wrap(title, width, '  ')) },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `${title}\n\n${lines.join('\n')}\n`)
    .join('\n');
}

function actionLines(action: PlannedAction, number: number, assessment: Assessment, words: Words, width: number): string[] {
  const { questionnaire } = assessment;
  const row = questionnaire.actions.get(action.id);
  const facts = [
    action.gain === null ? undefined : words.say('terminal.gain', { points: words.number(action.gain) }),
    action.cost === null || questionnaire.currency === undefined ? undefined : words.money(action.cost, questionnaire.currency),
    row?.duration === undefined ? undefined : words.say('terminal.months', { count: row.duration }),
    action.after.length === 0
      ? undefined
      : words.say('terminal.after', { actions: words.join(action.after.map((id) => questionnaire.actions.get(id)?.title ?? id)) }),
  ];
  return [
    ...wrap(`${number}. ${row?.title ?? action.id}`, width),
    ...wrap(facts.filter((fact) => fact !== undefined).join(' · '), width, '    '),
    ...wrap(becauseInWords(action.because, assessment, words), width, '    '),
  ];
}
