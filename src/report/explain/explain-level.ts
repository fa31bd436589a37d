import { nodeCalled } from '../../planning/questions-in.ts';
import type { Situation } from '../../planning/situation.ts';
import type { Dimension, Level } from '../../questionnaire/questionnaire.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import { explainCondition } from './explain-condition.ts';
import { type Explanation, tell } from './explanation.ts';
import { fewestAnswers } from './fewest-answers.ts';
import { titleOfNode } from './labels.ts';
import { answerToday } from './made-of.ts';

/** The level a node has reached, and what keeps the next one away; none where it has no levels. */
export function explainLevelOf(node: Dimension, score: NodeScore, situation: Situation): readonly Explanation[] {
  const { level } = score;
  if (level === null) return [];
  const titleOf = (id: string | null): string | null => node.levels.find((each) => each.id === id)?.title ?? id;
  const reached = { level: titleOf(level.id), low: titleOf(level.low), high: titleOf(level.high) };
  const key = level.id === null ? 'no-level' : level.low === level.high ? 'level' : 'level-between';
  const next = node.levels[node.levels.findIndex(({ id }) => id === level.id) + 1];
  return [tell(key, reached, next === undefined ? [tell('highest-level')] : [nextLevel(next, score, situation)])];
}

function nextLevel(next: Level, { id, level }: NodeScore, situation: Situation): Explanation {
  const shortBy = level?.shortBy ?? null;
  const parts = [
    ...(shortBy !== null && shortBy > 0 ? [tell('short-by', { points: shortBy })] : []),
    ...(level?.blockedBy ?? []).filter((blocker) => blocker !== id).map((blocker) => blocked(blocker, situation)),
    ...(next.needs === undefined ? [] : [tell('needs', {}, [explainCondition(next.needs, situation)])]),
    ...fewestAnswers(id, situation, next.id),
  ];
  return tell('next-level', { level: next.title }, parts);
}

function blocked(id: string, situation: Situation): Explanation {
  const question = situation.questionnaire.questions.get(id);
  if (question === undefined) return tell('blocked-by', { dimension: id, title: titleOfNode(id, situation.questionnaire) });
  return tell('blocked-by', { question: id, title: question.ask }, [answerToday(id, situation)]);
}

/** A level of the whole by its id: what it asks for, and whether it is reached. */
export function explainLevel(id: string, situation: Situation): Explanation | undefined {
  const root = nodeCalled('overall', situation.questionnaire);
  const { overall } = situation.scorecard;
  const place = root?.levels.findIndex((level) => level.id === id) ?? -1;
  const level = root?.levels[place];
  if (root === undefined || level === undefined || overall.level === null) return undefined;
  const reached = root.levels.findIndex((each) => each.id === overall.level?.id) >= place;
  const { from } = level;
  return tell(reached ? 'level-reached' : 'level-not-reached', { level: level.title, about: level.about ?? null }, [
    ...(from === undefined ? [] : [tell('level-from', { from: from.percent ? `${from.value}%` : from.value, score: overall.score })]),
    ...(level.needs === undefined ? [] : [tell('needs', {}, [explainCondition(level.needs, situation)])]),
    ...neededAnswers(id, situation),
    ...(reached ? [] : [...explainLevelOf(root, overall, situation), ...beyondTheNext(place, root, situation)]),
  ]);
}

/** What reaches a level that is further away than the next one, of which the explanation of the whole tells already. */
function beyondTheNext(place: number, root: Dimension, situation: Situation): readonly Explanation[] {
  const reached = root.levels.findIndex(({ id }) => id === situation.scorecard.overall.level?.id);
  return place === reached + 1 ? [] : fewestAnswers(root.id, situation, root.levels[place]?.id);
}

function neededAnswers(level: string, situation: Situation): readonly Explanation[] {
  const tests = [...situation.questionnaire.questions.values()].flatMap(({ neededFor }) => neededFor.get(level) ?? []);
  return tests.length === 0
    ? []
    : [
        tell(
          'needed-answers',
          {},
          tests.map((test) => explainCondition(test, situation)),
        ),
      ];
}
