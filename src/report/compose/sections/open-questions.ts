import { isOpen } from '../../../planning/situation.ts';
import type { Block } from '../../document.ts';
import { closings } from '../../explain/open-questions.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { type Compose, roleTitle, type Telling } from '../telling.ts';

/** What is not known yet: the open questions, those that matter most first, and what may apply once they are answered. */
export const composeOpenQuestions: Compose = (telling) => {
  const { words } = telling;
  const blocks = [...openQuestions(telling), ...mayApply(telling)];
  return blocks.length === 0
    ? []
    : [heading(1, words.say('report.open.title'), 'open-questions'), ...paragraph(words.say('report.open.intro')), ...blocks];
};

function openQuestions(telling: Telling): readonly Block[] {
  const { words, assessment, situation } = telling;
  const { questionnaire, answers } = assessment;
  const say = (key: string) => words.say(`report.open.${key}`);
  const widths = closings({ dimension: 'overall' }, situation);
  const ranked = widths.map(({ question }) => question);
  const others = [...questionnaire.questions.values()].filter(({ id }) => isOpen(situation, id) && !ranked.some((each) => each.id === id));
  const rows = [...ranked, ...others].map((question) => {
    const given = answers.given.get(question.id);
    const ask = given?.status === 'dont-know' && given.ask !== undefined ? [given.ask] : question.answeredBy;
    const width = widths.find((row) => row.question === question)?.closes;
    return [
      cell(question.ask),
      cell(words.say(`status.${situation.standings.get(question.id)?.status ?? 'unanswered'}`)),
      cell(words.join(ask.map((role) => roleTitle(role, telling)))),
      cell(width === undefined ? '' : words.number(width)),
    ];
  });
  return table(
    say('table'),
    [
      column(say('question'), 'name', 4),
      column(say('status'), 'text', 1.2),
      column(say('who'), 'text', 2),
      column(say('closes'), 'figure', 1),
    ],
    rows,
  );
}

function mayApply(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const { questionnaire, plan } = assessment;
  const say = (key: string) => words.say(`report.open.${key}`);
  const called = (id: string): string => questionnaire.questions.get(id)?.ask ?? questionnaire.facts.get(id)?.ask ?? id;
  const rows = plan.mayApply.map(({ id, what, unknown }) => {
    const finding = questionnaire.findings.get(id);
    const title = what === 'action' ? questionnaire.actions.get(id)?.title : (finding?.title ?? finding?.text);
    const kind = what === 'action' ? say('action') : words.say(`finding.${finding?.kind ?? 'weakness'}`);
    return [cell(title ?? id), cell(kind), cell(words.series(unknown.map(called)))];
  });
  return table(
    say('may-apply'),
    [column(say('what'), 'name', 2.5), column(say('kind'), 'text', 1), column(say('waits-for'), 'text', 4)],
    rows,
  );
}
