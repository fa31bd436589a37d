import type { Faces } from '../fonts/faces.ts';
import { colours, footer, styles } from '../style.ts';
import { type Box, moveDown, rectangle, type TextBox } from './box.ts';
import { breakLines } from './break-lines.ts';
import type { Page } from './paginate.ts';
import { setRow } from './set-row.ts';

interface Numbering {
  /** Runs along the foot of every page. */
  readonly title: string;
  /** The first page is a cover and has no footer. */
  readonly isCovered: boolean;
  readonly faces: Faces;
}

/** Fills in the page numbers that the contents ask for, and adds the footers. Pages are counted from the cover, as a viewer of PDF counts. */
export function numberPages(pages: readonly Page[], numbering: Numbering): readonly Page[] {
  const pageOf = new Map(pages.flatMap((page, index) => page.anchors.map(({ id }) => [id, index + 1] as const)));
  return pages.map((page, index) => ({
    ...page,
    boxes: [
      ...page.boxes.map((box) =>
        box.what === 'text' && box.pageOf !== undefined ? fill(box, pageOf.get(box.pageOf), numbering.faces) : box,
      ),
      ...(numbering.isCovered && index === 0 ? [] : footerOf(`${index + 1} / ${pages.length}`, numbering)),
    ],
  }));
}

/** Puts a page number at the right end of its box. */
function fill(box: TextBox, page: number | undefined, faces: Faces): TextBox {
  const text = page === undefined ? '' : `${page}`;
  const width = faces[box.face].width(text, box.size);
  return { ...box, text, x: box.x + box.width - width, width };
}

const numberRoom = 60;

function footerOf(number: string, { title, faces }: Numbering): readonly Box[] {
  const setting = { faces, headings: [], ranks: new Map() };
  const [strip] = setRow(
    [
      {
        runs: [{ text: shortened(title, footer.width - numberRoom, faces) }],
        style: styles.footer,
        x: footer.x,
        width: footer.width - numberRoom,
      },
      { runs: [{ text: number }], style: styles.footer, x: footer.x + footer.width - numberRoom, width: numberRoom, align: 'right' },
    ],
    setting,
  );
  const line = rectangle({ x: footer.x, y: footer.y, width: footer.width, height: 0.5 }, { fill: colours.rule });
  return [line, ...(strip?.boxes ?? []).map((box) => moveDown(box, footer.y + 4))];
}

/** One line of the title; the whole of it stands on the cover. */
function shortened(title: string, width: number, faces: Faces): string {
  const line = (text: string) => breakLines([{ text: text.replace(/\s+/g, ' ') }], styles.footer, width, faces);
  const [first, second] = line(title);
  if (first === undefined || second === undefined) return title;
  const [cut] = breakLines([{ text: title.replace(/\s+/g, ' ') }], styles.footer, width - 12, faces);
  return `${
    cut?.fragments
      .map(({ text }) => text)
      .join('')
      .trimEnd() ?? ''
  }…`;
}
