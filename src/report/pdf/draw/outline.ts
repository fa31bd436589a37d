import type { Page } from '../layout/paginate.ts';
import type { Anchor } from '../layout/strip.ts';
import { sheet } from '../style.ts';

type Item = PDFKit.PDFOutline;

/** Adds bookmarks for the headings of pages as they are drawn, each below the last one of a higher level. */
export function outliner(root: Item): (page: Page) => void {
  const open: { readonly level: Anchor['level']; readonly item: Item }[] = [];
  return (page) => {
    for (const { level, title, y } of page.anchors) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      // pdfkit counts `left` from the right edge.
      const item = (open.at(-1)?.item ?? root).addItem(title, { fit: false, top: Math.max(0, y - 12), left: sheet.width, expanded: false });
      open.push({ level, item });
    }
  };
}
