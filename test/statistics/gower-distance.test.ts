import { describe, expect, it } from 'vitest';
import { gowerDistance, nearestPeers, type Traits, traitsOf } from '../../src/statistics/gower-distance.ts';

const traits = (values: Record<string, number | string | boolean>): Traits => new Map(Object.entries(values));
const cities = new Map([
  ['a', traits({ population: 10_000, coast: true })],
  ['b', traits({ population: 20_000, coast: true })],
  ['c', traits({ population: 50_000, coast: false })],
  ['d', traits({ population: 20_000, coast: true })],
  ['e', traits({ mayor: 'x' })],
]);
const all = traitsOf(cities.values()).filter(({ id }) => id !== 'mayor');
const distance = (a: string, b: string) => gowerDistance(cities.get(a) ?? new Map(), cities.get(b) ?? new Map(), all);

describe("Gower's distance", () => {
  it('takes numbers relative to their range and all else as equal or not', () => {
    expect([distance('a', 'b'), distance('a', 'c'), distance('a', 'a')]).toEqual([
      { kind: 'known', value: 0.125 },
      { kind: 'known', value: 1 },
      { kind: 'known', value: 0 },
    ]);
  });

  it('is undefined where two things tell nothing of the same kind', () => {
    expect(distance('a', 'e')).toEqual({ kind: 'undefined', because: 'nothing-in-common' });
  });
});

describe('nearest peers', () => {
  it('keeps ties, leaves out the subject and those without a distance, and says what drives the distance', () => {
    const peers = nearestPeers('a', cities, all, 1);
    expect(peers.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(peers[0]?.drivers).toEqual([
      { trait: 'population', part: 0.125 },
      { trait: 'coast', part: 0 },
    ]);
    expect(nearestPeers('a', cities, all, 9).map(({ id }) => id)).toEqual(['b', 'd', 'c']);
    expect(nearestPeers('a', cities, all, 0)).toEqual([]);
  });
});
