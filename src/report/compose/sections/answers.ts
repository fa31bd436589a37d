import { nodeCalled } from '../../../planning/questions-in.ts';
import type { Question } from '../../../questionnaire/questionnaire.ts';
import { answerInWords, factInWords } from '../../answer-in-words.ts';
import type { Block, Run, Runs } from '../../document.ts';
import { emphasis, heading, paragraph, run, spaced, strong } from '../blocks.ts';
import { type Compose, roleTitle, type Telling } from '../telling.ts';

/** Every question with its answer, who gave it, how sure they were, and what they said about it. */
export const composeAnswers: Compose = (telling, { comments = true }) => {
  const { words } = telling;
  return [
    heading(1, words.say('report.answers.title'), 'answers'),
    ...paragraph(words.say('report.answers.intro')),
    ...facts(telling),
    ...respondents(telling),
    ...dimensions(telling, comments === true),
  ];
};

function facts({ words, assessment }: Telling): readonly Block[] {
  const { questionnaire, answers } = assessment;
  const items = [...questionnaire.facts.values()].map((fact) => ({
    term: fact.ask ?? fact.id,
    runs: [run(factInWords(fact, answers.subject.facts.get(fact.id) ?? null, words))],
  }));
  return items.length === 0 ? [] : [heading(2, words.say('report.answers.facts'), 'facts'), { kind: 'definitions', items }];
}

function respondents(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const items = assessment.answers.respondents.map(({ id, name, role, stakeholder }): Runs => {
    const place = [role === undefined ? '' : roleTitle(role, telling), stakeholder ?? ''].filter((text) => text !== '').join(', ');
    return spaced(run(name ?? id), run(place === '' ? '' : `(${place})`));
  });
  return items.length === 0
    ? []
    : [heading(2, words.say('report.answers.respondents'), 'respondents'), { kind: 'list', ordered: false, items }];
}

function dimensions(telling: Telling, comments: boolean): readonly Block[] {
  const { questionnaire } = telling.assessment;
  const questions = [...questionnaire.questions.values()];
  return [...questionnaire.dimensions.values()].flatMap((node): readonly Block[] => {
    const items = questions.filter(({ dimension }) => dimension === node.id).map((question) => entry(question, telling, comments));
    return items.length === 0 ? [] : [heading(2, pathOf(node.id, telling), `answers-${node.id}`), { kind: 'definitions', items }];
  });
}

/** A nested dimension is named with those it lies in. */
function pathOf(id: string, { assessment: { questionnaire } }: Telling): string {
  const node = questionnaire.dimensions.get(id);
  if (node === undefined) return id;
  const parent = node.parent === null || node.parent === 'overall' ? undefined : nodeCalled(node.parent, questionnaire);
  return parent === undefined ? node.title : `${parent.title} / ${node.title}`;
}

function entry(question: Question, telling: Telling, comments: boolean): { readonly term: string; readonly runs: Runs } {
  const term = question.code === undefined ? question.ask : `${question.code} ${question.ask}`;
  return { term, runs: spaced(...answerRuns(question, telling), ...(comments ? noteRuns(question, telling) : [])) };
}

function answerRuns(question: Question, { words, assessment, situation }: Telling): readonly Run[] {
  const { scorecard } = assessment;
  const standing = situation.standings.get(question.id);
  const score = scorecard.questions.get(question.id);
  const answer = standing?.status === 'answered' ? standing.answer : assessment.answers.given.get(question.id);
  if (standing?.status === 'answered' && answer?.status === 'answered')
    return [
      strong(answerInWords(question, answer.value, words)),
      run(
        score?.score === null || score === undefined
          ? words.say('report.answers.not-scored')
          : words.say('report.answers.scored', { score: words.number(score.score) }),
      ),
    ];
  const status = words.say(`status.${standing?.status ?? score?.status ?? 'unanswered'}`);
  if (standing?.status === 'not-applicable' && answer?.status === 'not-applicable')
    return [strong(status), run(answer.reason === undefined ? '' : words.say('report.answers.reason', { reason: answer.reason }))];
  return [strong(status)];
}

function noteRuns(question: Question, { words, assessment, situation }: Telling): readonly Run[] {
  const { answers } = assessment;
  const answer = answers.given.get(question.id);
  const decision = answers.decisions.find((each) => each.question === question.id);
  if (answer === undefined || situation.standings.get(question.id)?.status === 'hidden') return [];
  const say = (key: string, args = {}) => words.say(`report.answers.${key}`, args);
  const by = answers.respondents.find(({ id }) => id === answer.by)?.name ?? answer.by;
  return [
    run(by === undefined ? '' : say('by', { name: by })),
    run(answer.status === 'answered' && answer.confidence !== undefined ? say(`confidence.${answer.confidence}`) : ''),
    run(answer.status === 'dont-know' && answer.ask !== undefined ? say('ask', { who: answer.ask }) : ''),
    emphasis(answer.comment === undefined ? '' : say('comment', { comment: answer.comment })),
    run(answer.evidence.length === 0 ? '' : say('evidence', { evidence: words.series(answer.evidence) })),
    run(decision === undefined ? '' : say('decided', { why: decision.why ?? '–' })),
  ];
}
