import type { Answer } from '../../answers/answers.ts';
import type { Agreement } from '../../cohort/respondents/agreement.ts';
import type { JoinedAnswer } from '../../cohort/respondents/join-answers.ts';
import type { Merged } from '../../cohort/respondents/merge.ts';
import { type Estimate, valueOrNull } from '../../statistics/estimate.ts';

/** The contract of `compass merge --json`, format 1: who said what, what it became, how far apart that was; numbers unrounded. */
export function mergeJson({ answers, voices, method, questions, agreements, ranking }: Merged, seed: number): object {
  return {
    format: 1,
    questionnaire: answers.questionnaire,
    subject: { name: answers.subject.name },
    method,
    seed,
    respondents: voices.map(({ file, respondent, stakeholder, answers: { sha256 } }) => ({
      id: respondent.id,
      name: respondent.name ?? null,
      role: respondent.role ?? null,
      stakeholder: stakeholder ?? null,
      file,
      sha256,
    })),
    questions: Object.fromEntries(questions.map((question) => [question.question, questionJson(question)])),
    agreement: Object.fromEntries(agreements.map((agreement) => [agreement.of, agreementJson(agreement)])),
    ranking: { w: estimateJson(ranking.concordance), dimensions: ranking.dimensions },
  };
}

const questionJson = ({ said, answer, how, mean, tie, spread, disputed }: JoinedAnswer): object => ({
  said: Object.fromEntries(said.map((each) => [each.respondent, saidJson(each.answer)])),
  joined: saidJson(answer),
  how,
  ...(mean === undefined ? {} : { mean }),
  ...(tie === undefined ? {} : { tie }),
  range: spread.range,
  steps: spread.steps,
  consensus: estimateJson(spread.consensus),
  flags: [...spread.flags, ...(disputed ? ['disputed'] : [])],
});

/** In the short form of an answers file: the status where there is no value. */
const saidJson = (answer: Answer): object =>
  answer.status === 'answered' ? { status: answer.status, value: answer.value } : { status: answer.status };

const agreementJson = ({ alpha, interval, questions, byStakeholder }: Agreement): object => ({
  alpha: estimateJson(alpha),
  interval,
  questions,
  'by-stakeholder': Object.fromEntries(
    [...byStakeholder].map(([type, each]) => [type, { respondents: each.respondents, alpha: estimateJson(each.alpha) }]),
  ),
});

/** The value, and where there is none the reason. */
const estimateJson = (estimate: Estimate<string>): object => ({
  value: valueOrNull(estimate),
  ...(estimate.kind === 'undefined' ? { undefined: estimate.because } : {}),
});
