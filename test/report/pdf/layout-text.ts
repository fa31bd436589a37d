import { boxesOf, type Layout } from '../../../src/report/pdf/lay-out.ts';
import type { TextBox } from '../../../src/report/pdf/layout/box.ts';
import { readingOrder } from '../../../src/report/pdf/layout/tag.ts';
import type { Passage } from './text-of.ts';

type TextOnPage = TextBox & { readonly page: number };
/** All texts of a layout with their pages. */
export const textsOf = (layout: Layout): readonly TextOnPage[] => boxesOf(layout).filter((box): box is TextOnPage => box.what === 'text');
/** The page of a heading, counted from 1. */
export const pageIn = (layout: Layout) => (id: string) =>
  layout.pages.findIndex(({ anchors }) => anchors.some((anchor) => anchor.id === id)) + 1;

export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The words of a layout by its structure tree. */
export function passagesOf(layout: Layout): readonly Passage[] {
  const texts = groupedBy(textsOf(layout), ({ tag }) => tag);
  return [...readingOrder(layout.structure)].map((tag) => ({
    text: (texts.get(tag) ?? []).map(({ text }) => text).join(''),
    isPicture: tag.role === 'Figure',
  }));
}

/** What stands on each page as content, in reading order, without white space. */
export function lettersByPage(layout: Layout): readonly string[] {
  const order = new Map([...readingOrder(layout.structure)].map((tag, index) => [tag, index]));
  return layout.pages.map(({ boxes }) =>
    boxes
      .flatMap((box) => (box.what === 'text' && box.tag !== undefined ? [{ text: box.text, at: order.get(box.tag) ?? -1 }] : []))
      .toSorted((one, other) => one.at - other.at)
      .map(({ text }) => text.replace(/[\s\u00ad]/g, ''))
      .join(''),
  );
}
