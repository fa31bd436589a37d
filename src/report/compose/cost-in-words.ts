import type { Money } from '../../questionnaire/questionnaire.ts';
import type { Telling } from './telling.ts';

/** An amount in the currency of the questionnaire; empty where none is told. */
export function costInWords(amount: number | undefined, { assessment, words }: Telling): string {
  const { currency } = assessment.questionnaire;
  if (amount === undefined) return '';
  return currency === undefined ? words.number(amount) : words.money(amount, currency);
}

/** The likely cost, its range, and what it costs a year afterwards, as far as they are told. */
export function costsInWords(cost: Money | undefined, telling: Telling): string {
  const { words } = telling;
  if (cost === undefined) return '';
  const amount = (value: number | undefined) => costInWords(value, telling);
  const { low, likely, high, perYear } = cost;
  const told = [
    likely === undefined ? '' : words.say('cost.likely', { amount: amount(likely) }),
    low === undefined || high === undefined ? '' : words.say('cost.range', { low: amount(low), high: amount(high) }),
    perYear === undefined ? '' : words.say('cost.per-year', { amount: amount(perYear) }),
  ].filter((text) => text !== '');
  return words.series(told);
}
