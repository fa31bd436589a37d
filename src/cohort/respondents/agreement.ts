import { questionsIn } from '../../planning/questions-in.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { krippendorffInterval } from '../../statistics/alpha-interval.ts';
import type { Interval, Resampling } from '../../statistics/bootstrap.ts';
import { type Alpha, krippendorffAlpha, type Rating } from '../../statistics/krippendorff-alpha.ts';
import { positionOf } from './position.ts';
import type { Voice } from './voices.ts';

/** How well respondents agree on the questions below a node. */
export interface Agreement {
  /** `overall`, or a dimension. */
  readonly of: string;
  /** Krippendorff's alpha, ordinal, over where answers stand between the worst and the best of each question. */
  readonly alpha: Alpha;
  /** 5 to 95 per cent, questions drawn anew; null where there is none. */
  readonly interval: Interval | null;
  readonly questions: number;
  /** Among the respondents of one stakeholder type, of which there are at least two types. */
  readonly byStakeholder: ReadonlyMap<string, { readonly respondents: number; readonly alpha: Alpha }>;
}

/** Agreement on the whole and on every dimension, nested ones too. */
export function agreements(questionnaire: Questionnaire, voices: readonly Voice[], resampling: Resampling): readonly Agreement[] {
  const nodes = [questionnaire.root, ...questionnaire.dimensions.values()];
  return nodes.map(({ id }) => ({ of: id, ...agreementOn(questionsIn({ dimension: id }, questionnaire), voices, resampling) }));
}

function agreementOn(questions: readonly Question[], voices: readonly Voice[], resampling: Resampling): Omit<Agreement, 'of'> {
  const ratings = ratingsOf(questions, voices);
  const types = [...new Set(voices.flatMap(({ stakeholder }) => stakeholder ?? []))].sort();
  return {
    alpha: krippendorffAlpha(ratings, 'ordinal'),
    interval: krippendorffInterval(ratings, 'ordinal', resampling),
    questions: questions.filter((_, index) => ratings.filter((row) => row[index] !== null).length >= 2).length,
    byStakeholder: new Map(
      (types.length < 2 ? [] : types).map((type) => {
        const among = voices.filter(({ stakeholder }) => stakeholder === type);
        return [type, { respondents: among.length, alpha: krippendorffAlpha(ratingsOf(questions, among), 'ordinal') }];
      }),
    ),
  };
}

const ratingsOf = (questions: readonly Question[], voices: readonly Voice[]): readonly (readonly Rating[])[] =>
  voices.map(({ said, answers }) =>
    questions.map((question) => {
      const answer = said.get(question.id);
      return answer?.status === 'answered' ? (positionOf(question, answer.value, answers.subject.facts) ?? null) : null;
    }),
  );
