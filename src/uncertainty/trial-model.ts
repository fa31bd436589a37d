import type { Answers, AnswerValue } from '../answers/answers.ts';
import { rationalToNumber } from '../exact/rational.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Model, type ModelQuestion, modelOf } from '../scoring/model.ts';
import { type Passes, type PassesOpen, rememberedOpenTests, rememberedTests } from './remembered-tests.ts';
import { type TrialNode, trialNode } from './trial-node.ts';
import { type TrialQuestion, toldBy, trialQuestion } from './trial-question.ts';

/** A questionnaire and one subject's answers in doubles, made ready to be judged thousands of times over. */
export interface TrialModel {
  readonly model: Model;
  readonly answers: Answers;
  readonly questions: readonly TrialQuestion[];
  readonly nodes: readonly TrialNode[];
  /** What stands in the file, by index of the question; undefined where nothing was answered. */
  readonly told: readonly (AnswerValue | undefined)[];
  /** Weights as written, by index of the node and position of the child; of a child weighed by the sum of its own: NaN. */
  readonly weights: readonly (readonly number[])[];
  readonly indexOf: { readonly nodes: ReadonlyMap<string, number>; readonly questions: ReadonlyMap<string, number> };
  readonly passes: Passes;
  readonly passesOpen: PassesOpen;
}

/** Compiles a questionnaire and answers for trials. */
export function trialModel(questionnaire: Questionnaire, answers: Answers): TrialModel {
  const model = modelOf(questionnaire);
  const told = model.questions.map((question) => toldBy(question, answers));
  const questions = model.questions.map((question) => trialQuestion(question, told[question.index], answers));
  const isOpen = ({ index }: ModelQuestion): boolean => told[index] === undefined && questions[index]?.otherwise === 'open';
  return {
    model,
    answers,
    questions,
    nodes: model.nodes.map((node) => trialNode(node, node.questions.some(isOpen))),
    told,
    weights: model.nodes.map(({ children }) => children.map(({ weight }) => (weight === 'sum' ? Number.NaN : rationalToNumber(weight)))),
    indexOf: { nodes: indexOf(model.nodes), questions: indexOf(model.questions) },
    passes: rememberedTests(),
    passesOpen: rememberedOpenTests(answers),
  };
}

const indexOf = (items: readonly { readonly id: string; readonly index: number }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id, index }) => [id, index]));
