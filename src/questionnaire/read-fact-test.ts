import { inside, keyAt } from '../source/source.ts';
import type { FactTest } from './condition.ts';
import type { Leaf } from './condition-leaf.ts';
import type * as format from './format.ts';
import { refersTo } from './names.ts';

/** Reads the one test of a fact; undefined where it cannot be, which is told. */
export function readFactTest({ data, spot, scope, test, reader }: Leaf): FactTest | undefined {
  const { names, tell } = reader;
  const id = data.fact ?? '';
  if (scope.about === 'rule') {
    tell('questionnaire/rule-of-other-question', keyAt(inside(spot, 'fact')), { id, self: scope.self?.data.id ?? '' });
    return undefined;
  }
  const fact = names.fact.get(id)?.data;
  if (fact === undefined) {
    refersTo('fact', id, inside(spot, 'fact'), names, tell);
    return undefined;
  }
  const value = data[test as FactTest['test']];
  if (test !== 'is' && fact.kind !== 'number') {
    tell('questionnaire/test-not-for-kind', keyAt(inside(spot, test)), { test, id, kind: `${fact.kind} fact` }, 'It takes: is.');
    return undefined;
  }
  if (value === undefined || Array.isArray(value) || typeof value !== typeof factValues[fact.kind].example) {
    tell('questionnaire/test-value', inside(spot, test), { test, of: `the fact ${id}`, wanted: factValues[fact.kind].wanted });
    return undefined;
  }
  return { kind: 'fact', fact: id, test: test as FactTest['test'], value };
}

const factValues: Readonly<Record<format.Fact['kind'], { readonly example: string | number | boolean; readonly wanted: string }>> = {
  number: { example: 1, wanted: 'a number' },
  text: { example: 'harbour', wanted: 'a text' },
  'yes-no': { example: true, wanted: 'true or false' },
};
