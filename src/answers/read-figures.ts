import type { Dimension, Questionnaire } from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../source/nearest.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import type { Answers } from './answers.ts';
import type { Reading } from './read-answers.ts';

/** The scores or levels the subject wants to reach. */
export function readTargets(reading: Reading): Answers['targets'] {
  const { questionnaire, data, spot, tell } = reading;
  const targets = Object.entries(data.targets ?? {});
  for (const [id, target] of targets) {
    const at = inside(spot, 'targets', id);
    const node = nodeCalled(id, questionnaire);
    if (node === undefined)
      tell('answers/unknown-target', keyAt(at), { node: id }, didYouMean(id, ['overall', ...questionnaire.dimensions.keys()]));
    else checkLevel(target, node, at, reading);
  }
  return new Map(targets);
}

/** Figures from elsewhere, by what they are figures of. */
export function readClaims(reading: Reading): Answers['claims'] {
  const { questionnaire, data, spot, tell } = reading;
  const { dimensions, stages, questions } = questionnaire;
  const claims = Object.entries(data.claims ?? {});
  for (const [id, claim] of claims) {
    const at = inside(spot, 'claims', id);
    const node = nodeCalled(id, questionnaire);
    if (node !== undefined) checkLevel(claim, node, at, reading);
    else if (!isFigure(id, questionnaire)) {
      const hint = didYouMean(id, ['overall', ...dimensions.keys(), ...stages.keys(), ...questions.keys()]);
      tell('answers/unknown-claim', keyAt(at), { figure: id }, hint);
    }
  }
  return new Map(claims);
}

const nodeCalled = (id: string, { root, dimensions }: Questionnaire): Dimension | undefined => (id === root.id ? root : dimensions.get(id));

/** A stage, a question or a cell. */
function isFigure(id: string, { dimensions, stages, questions }: Questionnaire): boolean {
  const [dimension = '', stage] = id.split('/');
  return stages.has(id) || questions.has(id) || (stage !== undefined && dimensions.has(dimension) && stages.has(stage));
}

function checkLevel(figure: number | string, { id, levels }: Dimension, spot: Spot, { tell }: Reading): void {
  const ids = levels.map((level) => level.id);
  if (typeof figure === 'string' && !ids.includes(figure))
    tell('answers/unknown-level', spot, { level: figure, node: id }, didYouMean(figure, ids));
}
