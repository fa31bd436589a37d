import type { Test } from '../../planning/decisive-tests.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type { Situation } from '../../planning/situation.ts';
import type { Condition, FactTest, LevelTest, QuestionTest, ScoreTest } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { type Explanation, type Facts, tell } from './explanation.ts';
import { figureAt } from './figures.ts';
import { labelOf, titleOfNode, titleOfPlace } from './labels.ts';

/** A condition as a tree: whether each part holds, fails or is unknown, and what every test looked at as it stands today. */
export function explainCondition(condition: Condition, situation: Situation): Explanation {
  const truth = String(evaluate(condition, situation.scorecard.lookup));
  const inner = (conditions: readonly Condition[]) => conditions.map((each) => explainCondition(each, situation));
  switch (condition.kind) {
    case 'all':
    case 'any':
      return tell(condition.kind, { truth }, inner(condition.conditions));
    case 'count':
      return tell('count', { truth, reaches: condition.reaches }, inner(condition.conditions));
    case 'not':
      return tell('not', { truth }, inner([condition.condition]));
    default:
      return explainTest(condition, truth, situation);
  }
}

function explainTest(test: Test, truth: string, situation: Situation): Explanation {
  switch (test.kind) {
    case 'question':
      return tell(questionKey(test), { truth, ...questionFacts(test, situation) });
    case 'score':
      return tell(`is-${test.test}`, { truth, ...scoreFacts(test, situation) });
    case 'level':
      return tell(test.test, { truth, ...levelFacts(test, situation) });
    case 'fact':
      return tell(test.test === 'is' ? 'is' : `is-${test.test}`, { truth, ...factFacts(test, situation) });
    case 'subject-kind': {
      const kind = situation.questionnaire.kinds.get(test.id);
      const about = kind?.about === undefined ? [] : [tell('text', { text: kind.about })];
      return tell('is-kind', { truth, kind: test.id, subject: kind?.title ?? test.id }, about);
    }
  }
}

const questionKey = ({ test, value }: QuestionTest): string => {
  if (test === 'answered') return value === false ? 'is-open' : 'is-answered';
  return test === 'is' || test === 'has' || test === 'has-any' ? test : `is-${test}`;
};

function questionFacts({ question: id, value }: QuestionTest, { questionnaire, scorecard, standings }: Situation): Facts {
  const question = questionnaire.questions.get(id);
  const standing = standings.get(id);
  const answer = standing?.status === 'answered' ? standing.answer : undefined;
  return {
    question: id,
    subject: question?.ask ?? id,
    wanted: labelOf(question, value),
    status: scorecard.questions.get(id)?.status ?? standing?.status ?? null,
    today: answer?.status === 'answered' ? labelOf(question, answer.value) : null,
  };
}

const scoreFacts = ({ of, value, percent }: ScoreTest, { questionnaire, scorecard }: Situation): Facts => ({
  subject: titleOfPlace(of, questionnaire),
  wanted: percent ? `${value}%` : value,
  today: figureAt(of, scorecard)?.score ?? null,
});

function levelFacts({ dimension, level }: LevelTest, { questionnaire, scorecard }: Situation): Facts {
  const titles = new Map(nodeCalled(dimension, questionnaire)?.levels.map(({ id, title }) => [id, title]));
  const today = (dimension === 'overall' ? scorecard.overall : scorecard.dimensions.get(dimension))?.level?.id ?? null;
  return {
    dimension,
    subject: titleOfNode(dimension, questionnaire),
    wanted: titles.get(level) ?? level,
    today: today === null ? null : (titles.get(today) ?? today),
  };
}

const factFacts = ({ fact, value }: FactTest, { questionnaire, answers }: Situation): Facts => ({
  fact,
  subject: questionnaire.facts.get(fact)?.ask ?? fact,
  wanted: value,
  today: answers.subject.facts.get(fact) ?? null,
});
