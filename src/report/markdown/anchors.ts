import type { Block } from '../document.ts';
import { plainText } from '../plain-text.ts';
import { onOneLine } from './escape.ts';

/** By the id of a heading the anchor that GitHub and most viewers give it. */
export type Anchors = ReadonlyMap<string, string>;

/** Anchors as GitHub makes them: from the text in lower case, without punctuation, blanks as hyphens; repeats are counted. */
export function anchorsOf(blocks: readonly Block[]): Anchors {
  const taken = new Map<string, number>();
  const anchors = new Map<string, string>();
  for (const block of blocks) {
    const text =
      block.kind === 'heading' ? headingText(block) : block.kind === 'cover' || block.kind === 'contents' ? block.title : undefined;
    if (text === undefined) continue;
    const anchor = unique(slug(text), taken);
    if (block.kind === 'heading') anchors.set(block.id, anchor);
  }
  return anchors;
}

export const headingText = ({ number, text }: Extract<Block, { kind: 'heading' }>): string =>
  onOneLine(plainText(number === undefined ? text : `${number} ${text}`));

const slug = (text: string): string =>
  onOneLine(plainText(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');

function unique(anchor: string, taken: Map<string, number>): string {
  let candidate = anchor;
  for (let times = taken.get(anchor) ?? 0; taken.has(candidate); candidate = `${anchor}-${times}`) {
    times += 1;
    taken.set(anchor, times);
  }
  taken.set(candidate, 0);
  return candidate;
}
