import type { Block, Runs } from '../document.ts';

/** The blocks with their headings numbered, every id once, and no link to a heading that this report does not have. */
export function finish(blocks: readonly Block[]): readonly Block[] {
  const numbered = numberedHeadings(blocks);
  const ids = new Set(numbered.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])));
  return numbered.map((block) => withLinks(block, ids));
}

/** Headings of levels 1 and 2 get `1`, `1.1`; the same section told twice gets ids of its own. */
function numberedHeadings(blocks: readonly Block[]): readonly Block[] {
  const taken = new Map<string, number>();
  let [chapter, section] = [0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const times = (taken.get(block.id) ?? 0) + 1;
    taken.set(block.id, times);
    const id = times === 1 ? block.id : `${block.id}--${times}`;
    if (block.level === 3) return { ...block, id };
    if (block.level === 1) [chapter, section] = [chapter + 1, 0];
    else section += 1;
    return { ...block, id, number: block.level === 1 ? `${chapter}` : `${chapter}.${section}` };
  });
}

function withLinks(block: Block, ids: ReadonlySet<string>): Block {
  const alive = (runs: Runs): Runs =>
    runs.map(({ link, ...rest }) => (link !== undefined && (ids.has(link) || isAddress(link)) ? { ...rest, link } : rest));
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
    case 'quote':
      return { ...block, runs: alive(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(alive) };
    case 'definitions':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: alive(item.runs) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((each) => ({ ...each, runs: alive(each.runs) }))) };
    case 'cover':
    case 'contents':
    case 'heading':
    case 'figures':
    case 'chart':
      return block;
  }
}

const isAddress = (link: string): boolean => /^https?:\/\/[^\s<>"']+$/.test(link);
