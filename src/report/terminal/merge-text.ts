import type { Answer } from '../../answers/answers.ts';
import type { Agreement } from '../../cohort/respondents/agreement.ts';
import type { JoinedAnswer } from '../../cohort/respondents/join-answers.ts';
import type { Merged } from '../../cohort/respondents/merge.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Words } from '../../wording/words.ts';
import { answerInWords } from '../answer-in-words.ts';
import { inColumns, wrap } from './columns.ts';

/** What people should talk about first, where else they differ, and how well they agree on each dimension. */
export function mergeText(merged: Merged, questionnaire: Questionnaire, words: Words, width: number): string {
  const { questions, answers, voices, method } = merged;
  const differing = questions.filter(({ how }) => how !== 'alone' && how !== 'agreed' && how !== 'nobody-answered');
  const toTalkAbout = questions.filter(isToTalkAbout);
  const others = differing.filter((question) => !isToTalkAbout(question));
  const sections = [
    wrap(
      words.say('merge.title', {
        city: answers.subject.name,
        count: voices.length,
        names: words.join(voices.map(({ respondent }) => respondent.name ?? respondent.id)),
        method: words.say(`merge.how.${method}`),
      }),
      width,
    ),
    titled(words.say('merge.talk', { count: toTalkAbout.length }), toTalkAbout, questionnaire, words, width),
    titled(words.say('merge.differ', { count: others.length }), others, questionnaire, words, width),
    wrap(words.say('merge.same', { count: questions.length - differing.length }), width),
    agreementLines(merged, questionnaire, words, width),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const isToTalkAbout = ({ spread, disputed, how }: JoinedAnswer): boolean => how !== 'decided' && (spread.flags.length > 0 || disputed);

function titled(title: string, joined: readonly JoinedAnswer[], questionnaire: Questionnaire, words: Words, width: number): string[] {
  if (joined.length === 0) return [];
  const lines = joined.flatMap((each) => {
    const question = questionnaire.questions.get(each.question);
    return [
      ...wrap(question?.ask ?? each.question, width, '  '),
      ...each.said.flatMap(({ respondent, answer }) =>
        wrap(words.labelled(respondent, saidInWords(question, answer, words)), width, '      '),
      ),
      ...wrap(outcomeInWords(each, question, words), width, '      '),
    ];
  });
  return [title, '', ...lines];
}

function saidInWords(question: Question | undefined, answer: Answer, words: Words): string {
  return answer.status === 'answered' ? answerInWords(question, answer.value, words) : words.say(`status.${answer.status}`);
}

/** `Joined: some data sets (median). 2 steps apart; consensus 0.42.` */
function outcomeInWords({ answer, how, tie, mean, spread, disputed }: JoinedAnswer, question: Question | undefined, words: Words): string {
  const { steps, consensus } = spread;
  const by = mean === undefined ? words.say(`merge.how.${how}`) : words.say('merge.how.mean-of', { mean: words.number(mean, 2) });
  return [
    words.say('merge.joined', { answer: saidInWords(question, answer, words), how: by }),
    ...(tie === undefined ? [] : [words.say('merge.tie')]),
    ...(steps === null || steps === 0 ? [] : [words.say('merge.steps', { count: steps })]),
    ...(consensus.kind === 'known' ? [words.say('merge.consensus', { value: words.number(consensus.value, 2) })] : []),
    ...(disputed ? [words.say('merge.disputed')] : []),
  ].join(' ');
}

function agreementLines({ agreements, ranking }: Merged, questionnaire: Questionnaire, words: Words, width: number): string[] {
  const titleOf = (id: string): string =>
    id === questionnaire.root.id ? words.say('score.overall') : (nodeCalled(id, questionnaire)?.title ?? id);
  const rows = agreements.flatMap((agreement) => [
    [titleOf(agreement.of), alphaInWords(agreement, words), words.say('merge.questions', { count: agreement.questions })],
    ...[...agreement.byStakeholder]
      .filter(([, among]) => among.respondents > 1)
      .map(([type, { alpha, respondents }]) => [
        `${indent}${words.say('merge.among', { type })}`,
        estimateInWords(alpha, words),
        words.say('merge.respondents', { count: respondents }),
      ]),
  ]);
  return [
    ...wrap(words.say('merge.agreement'), width),
    '',
    ...inColumns([{ align: 'left', shrinks: true }, { align: 'left', shrinks: true }, { align: 'left' }], rows, width),
    '',
    ...wrap(words.say('merge.reading'), width),
    ...wrap(words.say('merge.ranking', { w: estimateInWords(ranking.concordance, words), count: ranking.dimensions.length }), width),
  ];
}

/** Spaces at which no line is broken, so that they stay. */
const indent = '\u00a0\u00a0';

function alphaInWords({ alpha, interval }: Agreement, words: Words): string {
  const value = estimateInWords(alpha, words);
  return interval === null || alpha.kind === 'undefined'
    ? value
    : `${value} (${words.number(interval.low, 2)}–${words.number(interval.high, 2)})`;
}

/** The figure with two decimals, or why there is none. */
const estimateInWords = (estimate: Estimate<string>, words: Words): string =>
  estimate.kind === 'known' ? words.number(estimate.value, 2) : words.say(`merge.undefined.${estimate.because}`);
