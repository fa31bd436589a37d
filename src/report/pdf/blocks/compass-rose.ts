import { type Area, type Box, ellipse, type Points, path } from '../layout/box.ts';
import { colours } from '../style.ts';

/** The ornament of the cover: a compass rose of eight points, each half light and half dark. */
export function compassRose(area: Area): readonly Box[] {
  const [x, y, radius] = [area.x + area.width / 2, area.y + area.height / 2, area.width / 2];
  const at = (turn: number, distance: number): readonly [number, number] => [
    x + radius * distance * Math.sin(turn * 2 * Math.PI),
    y - radius * distance * Math.cos(turn * 2 * Math.PI),
  ];
  const halves = (turn: number, tip: number, waist: number): readonly { readonly points: Points; readonly dark: boolean }[] =>
    [-1, 1].map((side) => ({ points: [at(turn, tip), at(turn + side / 16, waist), [x, y]], dark: side > 0 }));
  const ring = (share: number): Box =>
    ellipse(
      { x: x - radius * share, y: y - radius * share, width: 2 * radius * share, height: 2 * radius * share },
      { stroke: colours.accentLine, thickness: 0.7 },
    );
  const points = [
    ...[1, 3, 5, 7].flatMap((eighth) => halves(eighth / 8, 0.62, 0.16)),
    ...[0, 2, 4, 6].flatMap((eighth) => halves(eighth / 8, 1, 0.2)),
  ];
  return [
    ring(0.78),
    ring(0.7),
    ...points.map(({ points: outline, dark }) => path(outline, { fill: dark ? colours.accent : colours.accentLine })),
  ];
}
