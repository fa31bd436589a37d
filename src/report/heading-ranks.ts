import type { Block } from './document.ts';

/**
 * By id the rank a heading has in an outline, which must not skip one: headings of level 3 right below one of level 1 count as 2
 * there.
 */
export function headingRanks(blocks: readonly Block[]): ReadonlyMap<string, 1 | 2 | 3> {
  const ranks = new Map<string, 1 | 2 | 3>();
  let above: readonly number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    above = [...above.filter((level) => level < block.level), block.level];
    ranks.set(block.id, above.length === 1 ? 1 : above.length === 2 ? 2 : 3);
  }
  return ranks;
}
