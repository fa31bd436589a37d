import type { Assessment } from '../../assess.ts';
import type { Figure, LevelReached, NodeScore, QuestionScore } from '../../scoring/scorecard.ts';

/** The contract of `compass score --json`, format 1 (see the reference): plain data, numbers unrounded. */
export function scoreJson({ questionnaire, answers, scorecard }: Assessment): object {
  const { overall, dimensions, stages, cells, questions, kinds } = scorecard;
  return {
    format: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256: questionnaire.sha256 },
    answers: { sha256: answers.sha256, date: answers.date, depth: answers.depth },
    subject: { name: answers.subject.name, facts: Object.fromEntries(answers.subject.facts), kinds },
    overall: { scale: scaleOf(overall), ...figureJson(overall), ...notApplicableJson(overall), level: levelJson(overall.level) },
    dimensions: record(dimensions, dimensionJson),
    stages: record(stages, figureJson),
    cells: record(cells, figureJson),
    questions: record(questions, questionJson),
  };
}

function dimensionJson(dimension: NodeScore): object {
  const { parent, weight, share, level } = dimension;
  return {
    parent: parent === 'overall' ? null : parent,
    scale: scaleOf(dimension),
    ...figureJson(dimension),
    ...notApplicableJson(dimension),
    weight,
    share,
    level: levelJson(level),
  };
}

const figureJson = ({ score, withheld, low, high, bounds, coverage }: Figure): object => ({
  score,
  ...(withheld === undefined ? {} : { withheld }),
  low,
  high,
  ...(bounds === undefined ? {} : { bounds }),
  coverage,
});

const notApplicableJson = ({ notApplicableAsLowest }: NodeScore): object => ({
  'score-if-not-applicable-is-lowest': notApplicableAsLowest,
});

const levelJson = (level: LevelReached | null): object | null =>
  level && { id: level.id, low: level.low, high: level.high, 'blocked-by': level.blockedBy, 'short-by': level.shortBy };

const questionJson = ({ dimension, stage, status, score, low, high, weight, share, clipped }: QuestionScore): object => ({
  dimension,
  stage: stage ?? null,
  status,
  score,
  low,
  high,
  weight,
  share,
  ...(clipped === undefined ? {} : { clipped }),
});

const scaleOf = ({ scale: { min, max } }: NodeScore): object => ({ min, max });

const record = <T>(map: ReadonlyMap<string, T>, tell: (value: T) => object): object =>
  Object.fromEntries([...map].map(([id, value]) => [id, tell(value)]));
