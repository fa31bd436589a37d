import type { Condition, ScoredPlace } from '../../questionnaire/condition.ts';

/** A condition on one line, close to how it is written. */
export function conditionInWords(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return joined(condition.conditions, ' and ');
    case 'any':
      return joined(condition.conditions, ' or ');
    case 'not':
      return `not (${conditionInWords(condition.condition)})`;
    case 'count':
      return `${condition.reaches} of (${joined(condition.conditions, '; ')})`;
    case 'question':
      return `${condition.question} ${condition.test} ${valueInWords(condition.value)}`;
    case 'fact':
      return `${condition.fact} ${condition.test} ${valueInWords(condition.value)}`;
    case 'subject-kind':
      return `kind ${condition.id}`;
    case 'score':
      return `${placeInWords(condition.of)} ${condition.test} ${condition.value}${condition.percent ? '%' : ''}`;
    case 'level':
      return `${condition.dimension} ${condition.test} ${condition.level}`;
  }
}

/** An answer as it is written in YAML. */
export const valueInWords = (value: string | number | boolean | readonly string[]): string =>
  typeof value === 'object' ? `[${value.join(', ')}]` : String(value);

const joined = (conditions: readonly Condition[], word: string): string =>
  conditions
    .map((part) => (part.kind === 'all' || part.kind === 'any' ? `(${conditionInWords(part)})` : conditionInWords(part)))
    .join(word);

/** What is scored, by its id. */
export function placeInWords(place: ScoredPlace): string {
  if ('dimension' in place) return place.dimension;
  return 'stage' in place ? place.stage : `${place.cell.dimension}/${place.cell.stage}`;
}
