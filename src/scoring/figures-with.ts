import type { Answers } from '../answers/answers.ts';
import { coverageIn, type Figures, figuresFrom } from './figures.ts';
import type { ModelNode } from './model.ts';
import { once } from './once.ts';
import type { NodeScore, Scorecard } from './scorecard.ts';
import { tallies } from './tally.ts';
import { withNotApplicableAsLowest } from './today.ts';
import { isSameSubject, todayWith } from './today-with.ts';
import type { View } from './views.ts';

/**
 * The figures with other answers of the same subject, near to those of a scorecard: reckoned where the difference touches them, else taken
 * from there. undefined where most would have to be reckoned anew; single figures that cannot be sure are asked of `afresh`.
 */
export function figuresWith(answers: Answers, near: Scorecard, before: Figures, afresh: () => Scorecard): Figures | undefined {
  if (!isSameSubject(answers, before.today.answers)) return undefined;
  // Figures share the work there is, those before among themselves: they come first.
  void near.lookup;
  const changed = todayWith(answers, before.today);
  if (changed === undefined) return undefined;
  const { today, opens, isTouched, isViewTouched, isSure } = changed;
  const { shares, otherwise, isOtherwise, tallied, asLowest, coverage } = before.making;
  const talliedNow = once(() => tallies(today, (node) => (isTouched(node) ? undefined : tallied().get(node))));
  const otherwiseNow = withNotApplicableAsLowest(today, otherwise);
  const asLowestNow = once(() =>
    isOtherwise() ? tallies(otherwiseNow, (node) => (isTouched(node) ? undefined : asLowest().get(node))) : talliedNow(),
  );
  const coverageNow = opens ? coverageIn(today, shares) : coverage;
  const figures = figuresFrom(today, {
    shares,
    otherwise: otherwiseNow,
    isOtherwise,
    tallied: talliedNow,
    asLowest: asLowestNow,
    coverage: coverageNow,
  });
  const sure = <T>(figure: T, otherwiseTell: () => T): T => (isSure() ? figure : otherwiseTell());
  return {
    ...figures,
    lookup: () => sure(figures.lookup(), () => afresh().lookup),
    node: (node) => (isTouched(node) ? sure(figures.node(node), () => nodeIn(afresh(), node, figures)) : nodeIn(near, node, figures)),
    view: (view) => (isViewTouched(view) ? sure(figures.view(view), () => viewIn(afresh(), view, figures)) : viewIn(near, view, figures)),
    question: (question) => (isTouched(question) ? undefined : near.questions.get(question.id)) ?? figures.question(question),
  };
}

const nodeIn = ({ overall, dimensions }: Scorecard, node: ModelNode, figures: Figures): NodeScore =>
  (node.parent === undefined ? overall : dimensions.get(node.id)) ?? figures.node(node);

const viewIn = ({ stages, cells }: Scorecard, view: View, figures: Figures) =>
  stages.get(view.key) ?? cells.get(view.key) ?? figures.view(view);
