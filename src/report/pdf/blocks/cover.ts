import type { Block } from '../../document.ts';
import { rectangle } from '../layout/box.ts';
import { breakLines } from '../layout/break-lines.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { type Galley, heightOf, type Strip, space, strip, withGap } from '../layout/strip.ts';
import { tag, tagAround } from '../layout/tag.ts';
import { colours, coverTitles, frame, styles, type TextStyle } from '../style.ts';
import { compassRose } from './compass-rose.ts';
import { setTermRow } from './term-row.ts';

const factLook = { term: styles.factLabel, meaning: styles.fact, room: 120 };

/** The first page: title in the upper part, facts below it, the note at the foot. What does not fit runs on. */
export function setCover(block: Extract<Block, { kind: 'cover' }>, setting: Setting): Galley {
  const [title, subtitle, note] = [tag('P'), tag('P'), tag('P')];
  const facts = block.facts.map(({ label, value }) => setTermRow(label, [{ text: value }], factLook, setting));
  const head: readonly Strip[] = [
    strip(4, [rectangle({ x: frame.x, y: 0, width: 48, height: 4 }, { fill: colours.accent })]),
    ...withGap(
      setRow(
        [{ runs: [{ text: block.title }], style: titleStyle(block.title, setting), x: frame.x, width: frame.width, tag: title }],
        setting,
      ),
      22,
    ),
    ...withGap(
      setRow([{ runs: [{ text: block.subtitle }], style: styles.subtitle, x: frame.x, width: frame.width, tag: subtitle }], setting),
      10,
    ),
  ];
  const middle = withGap(
    facts.flatMap(({ strips }) => strips),
    30,
  );
  const foot = setRow([{ runs: [{ text: block.note }], style: styles.small, x: frame.x, width: measureOfNote, tag: note }], setting);
  const free = frame.height - rose - heightOf(head) - heightOf(middle) - 30 - heightOf(foot) - 1;
  const [above, below] = [Math.max(0, free * 0.42), Math.max(14, free * 0.58)];
  return {
    strips: [
      strip(rose, compassRose({ x: frame.x, y: 0, width: rose, height: rose })),
      space(above, false),
      ...head,
      ...middle,
      space(below, false),
      ...foot,
    ],
    tags: [
      title,
      subtitle,
      ...tagAround(
        'L',
        facts.map((fact) => fact.tag),
      ),
      note,
    ],
  };
}

const rose = 74;
const measureOfNote = 360;

function titleStyle(title: string, setting: Setting): TextStyle {
  const smallest = coverTitles.at(-1) ?? styles.heading1;
  const isFine = (style: TextStyle): boolean =>
    title.split(/\s/).every((word) => setting.faces[style.face].width(word, style.size) <= frame.width) &&
    breakLines([{ text: title }], style, frame.width, setting.faces).length <= 4;
  return coverTitles.find(isFine) ?? smallest;
}
