import { factHolds } from '../answers/answer-holds.ts';
import type { FactTest, LevelTest, Lookup, QuestionTest, ScoreTest, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { hasReached } from './has-reached.ts';
import type { Mode, Trial } from './trial.ts';
import { levelIn } from './trial-levels.ts';
import type { TrialQuestion } from './trial-question.ts';
import { viewIn } from './trial-views.ts';

/** What conditions see of a trial: its answers and facts, or its scores and levels as well. */
export function trialLookup(trial: Trial): { readonly answersOnly: Lookup; readonly lookup: Lookup } {
  const answersOnly: Lookup = {
    question: (test) => questionHolds(trial, test),
    fact: (test) => factIsSo(trial, test),
    subjectKind: (id) => {
      const kind = trial.made.model.questionnaire.kinds.get(id);
      return kind !== undefined && evaluate(kind.when, answersOnly);
    },
    score: () => 'unknown',
    level: () => 'unknown',
  };
  return { answersOnly, lookup: { ...answersOnly, score: (test) => scoreHolds(trial, test), level: (test) => levelHolds(trial, test) } };
}

function questionHolds(trial: Trial, test: QuestionTest): Truth {
  const question = trial.made.questions[trial.made.indexOf.questions.get(test.question) ?? -1];
  if (question === undefined || question.otherwise === 'not-asked') return false;
  const shown = trial.isShown(question);
  if (shown === false) return false;
  const truth = holdsIfAsked(trial, question, test);
  return shown === 'unknown' && truth !== false ? 'unknown' : truth;
}

function holdsIfAsked({ made, variation }: Trial, question: TrialQuestion, test: QuestionTest): Truth {
  const value = variation.values[question.of.index];
  if (value !== undefined) return made.passes(question.of, value, test);
  if (question.otherwise === 'not-applicable') return false;
  return test.test === 'answered' ? test.value === false : made.passesOpen(question.of, test);
}

function factIsSo({ made }: Trial, test: FactTest): Truth {
  const value = made.answers.subject.facts.get(test.fact);
  return value === undefined ? 'unknown' : factHolds(value, test);
}

function scoreHolds(trial: Trial, { of, test, value, percent }: ScoreTest): Truth {
  const { low, high } = rangeOf(trial, of);
  const wanted = percent ? low + (value / 100) * (high - low) : value;
  const [least, most] = [scoreAt(trial, of, 'least'), scoreAt(trial, of, 'most')];
  if (Number.isNaN(least)) return false;
  const [first, second] = [reaches(least, test, wanted), reaches(most, test, wanted)];
  return first === second ? first : 'unknown';
}

function scoreAt(trial: Trial, place: ScoreTest['of'], mode: Mode): number {
  const { nodes } = trial.made.indexOf;
  if ('dimension' in place) return trial.scoreOf(nodes.get(place.dimension) ?? -1, mode);
  return 'stage' in place
    ? viewIn(trial, 0, place.stage, mode)
    : viewIn(trial, nodes.get(place.cell.dimension) ?? -1, place.cell.stage, mode);
}

function rangeOf({ made }: Trial, place: ScoreTest['of']): { readonly low: number; readonly high: number } {
  const node = 'dimension' in place ? made.nodes[made.indexOf.nodes.get(place.dimension) ?? -1] : undefined;
  return node ?? { low: made.model.questionnaire.scale.min, high: made.model.questionnaire.scale.max };
}

function reaches(score: number, test: ScoreTest['test'], wanted: number): boolean {
  if (test === 'above') return !hasReached(wanted, score);
  return hasReached(score, wanted) === (test === 'at-least');
}

function levelHolds(trial: Trial, { dimension, test, level }: LevelTest): Truth {
  const index = trial.made.indexOf.nodes.get(dimension) ?? -1;
  const wanted = (trial.made.nodes[index]?.levels.findIndex(({ of }) => of.id === level) ?? -1) + 1;
  const [least, most] = [levelIn(trial, index, 'least') >= wanted, levelIn(trial, index, 'most') >= wanted];
  if (least !== most) return 'unknown';
  return test === 'level-at-least' ? least : !least;
}
