import type { Answers } from '../answers/answers.ts';
import type { Rational } from '../exact/rational.ts';
import type { Lookup } from '../questionnaire/condition.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { coverageOf } from './coverage.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import { nodeScore } from './node-score.ts';
import { once } from './once.ts';
import { questionScore } from './question-score.ts';
import type { NodeScore, QuestionScore, ViewScore } from './scorecard.ts';
import { type Shares, sharesOf } from './shares.ts';
import { type Tally, tallies } from './tally.ts';
import { type Today, todayOf, withNotApplicableAsLowest } from './today.ts';
import { viewScore } from './view-score.ts';
import type { View } from './views.ts';

/** The figures of a scorecard, each reckoned when it is asked for, and what they are made of. */
export interface Figures {
  readonly today: Today;
  readonly making: Making;
  lookup(): Lookup;
  node(node: ModelNode): NodeScore;
  view(view: View): ViewScore;
  question(question: ModelQuestion): QuestionScore;
}

/** What all figures are made of. */
export interface Making {
  readonly shares: () => Shares;
  readonly tallied: () => ReadonlyMap<ModelNode, Tally>;
  /** The tallies with what is not applicable counted as lowest. */
  readonly asLowest: () => ReadonlyMap<ModelNode, Tally>;
  readonly otherwise: Today;
  readonly coverage: (node: ModelNode) => Rational | undefined;
  /** Whether counting so makes any difference. */
  readonly isOtherwise: () => boolean;
}

/** The figures of a subject, all reckoned anew. */
export function figuresOf(questionnaire: Questionnaire, answers: Answers): Figures {
  const today = todayOf(questionnaire, answers);
  const shares = once(() => sharesOf(today.model, today.applies));
  const tallied = once(() => tallies(today));
  const otherwise = withNotApplicableAsLowest(today);
  const isOtherwise = once(() => !today.model.questions.every((question) => otherwise.role(question) === today.role(question)));
  return figuresFrom(today, {
    shares,
    tallied,
    asLowest: once(() => (isOtherwise() ? tallies(otherwise) : tallied())),
    otherwise,
    isOtherwise,
    coverage: coverageIn(today, shares),
  });
}

/** Answered share over applicable share, found once for every node. */
export function coverageIn(today: Today, shares: () => Shares): Making['coverage'] {
  const known = new Map<ModelNode, Rational | undefined>();
  return (node) => {
    if (!known.has(node)) known.set(node, coverageOf(node.questions, shares().within(node), today));
    return known.get(node);
  };
}

/** Figures of a day, made of these. */
export const figuresFrom = (today: Today, making: Making): Figures => ({
  today,
  making,
  lookup: () => today.lookup,
  node: (node) =>
    nodeScore(
      node,
      {
        tally: making.tallied().get(node) ?? nothing,
        asLowest: making.asLowest().get(node) ?? nothing,
        shares: making.shares(),
        coverage: making.coverage(node),
      },
      today,
    ),
  view: (view) => viewScore(view, making.shares(), today),
  question: (question) => questionScore(question, making.shares(), today),
});

const nothing: Tally = { score: undefined, parts: [], adjustments: [] };
