import { type Box, path, rectangle } from '../layout/box.ts';
import type { Tag } from '../layout/tag.ts';
import { colours } from '../style.ts';

/** A bar from one place to another, around a middle height. */
export function bar(from: number, to: number, middle: number, tag?: Tag): readonly Box[] {
  return to <= from ? [] : [rectangle({ x: from, y: middle - 4, width: to - from, height: 8 }, { fill: colours.accent, tag })];
}

/** Bounds: a thin line with an end at each side, light-edged so that it shows on the bar too. */
export function whisker(from: number, to: number, middle: number, tag?: Tag): readonly Box[] {
  const lines = (thickness: number, stroke: string): readonly Box[] => [
    path(
      [
        [from, middle],
        [to, middle],
      ],
      { stroke, thickness, tag },
    ),
    path(
      [
        [from, middle - 3],
        [from, middle + 3],
      ],
      { stroke, thickness, tag },
    ),
    path(
      [
        [to, middle - 3],
        [to, middle + 3],
      ],
      { stroke, thickness, tag },
    ),
  ];
  return [...lines(2.6, colours.white), ...lines(1, colours.ink)];
}

/** A target: a diamond, white with a dark edge. */
export function targetMark(x: number, middle: number, tag?: Tag): readonly Box[] {
  const reach = 4.2;
  return [
    path(
      [
        [x, middle - reach],
        [x + reach, middle],
        [x, middle + reach],
        [x - reach, middle],
      ],
      { fill: colours.white, stroke: colours.ink, thickness: 1.1, tag },
    ),
  ];
}
