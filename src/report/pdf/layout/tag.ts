/** Roles of the structure tree of a tagged PDF (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference';

/** A node of the structure tree. Boxes point at the tag they are content of; the order of the tree is the reading order. */
export interface Tag {
  readonly role: Role;
  readonly parts: readonly Tag[];
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** What a TH is the header of. */
  readonly scope?: 'Row' | 'Column';
  readonly numbering?: 'Decimal' | 'Disc';
}

export function tag(role: Role, parts: readonly Tag[] = [], more: Omit<Tag, 'role' | 'parts'> = {}): Tag {
  return { role, parts, ...more };
}

/** An element around parts; none where there are no parts. */
export function tagAround(role: Role, parts: readonly Tag[], more: Omit<Tag, 'role' | 'parts'> = {}): readonly Tag[] {
  return parts.length === 0 ? [] : [tag(role, parts, more)];
}

/** All tags of a tree, each before its parts. */
export function* readingOrder(root: Tag): Generator<Tag> {
  yield root;
  for (const part of root.parts) yield* readingOrder(part);
}
