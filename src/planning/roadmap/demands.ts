import { rational } from '../../exact/rational.ts';
import { compare } from '../../exact/real.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import type { Constraints } from '../constraints/constraints.ts';
import { nodeCalled } from '../questions-in.ts';
import { certain, constant, nothing } from './expression.ts';
import type { MaturityModel } from './maturity-model.ts';
import type { Program } from './program.ts';

/** What maturity has to come to: asked of the model, and of the true scores. */
export interface Demand {
  readonly isMet: (scorecard: Scorecard) => boolean;
  readonly ask: (model: MaturityModel, program: Program) => void;
}

export const atLeastDemands = ({ atLeast }: Constraints): readonly Demand[] =>
  [...atLeast].map(([node, score]) => scoreDemand(node, score));

export const targetDemand = ({ reach }: NonNullable<Constraints['target']>, questionnaire: Questionnaire): Demand =>
  typeof reach === 'number' ? scoreDemand('overall', reach) : levelDemand('overall', reach, questionnaire);

function scoreDemand(node: string, score: number): Demand {
  return {
    isMet: (scorecard) => {
      const exact = nodeIn(scorecard, node)?.exact ?? null;
      return exact !== null && compare(exact, rational(score)) >= 0;
    },
    ask: (model, program) => program.atMost(constant(rational(score)), model.scores.get(node) ?? constant(rational(score - 1))),
  };
}

function levelDemand(node: string, level: string, questionnaire: Questionnaire): Demand {
  const levels = nodeCalled(node, questionnaire)?.levels ?? [];
  const wanted = levels.findIndex(({ id }) => id === level);
  return {
    isMet: (scorecard) => levels.findIndex(({ id }) => id === nodeIn(scorecard, node)?.level?.id) >= wanted,
    ask: (model, program) => program.atMost(certain, model.levels.get(node)?.[wanted] ?? nothing),
  };
}

const nodeIn = ({ overall, dimensions }: Scorecard, id: string) => (id === 'overall' ? overall : dimensions.get(id));
