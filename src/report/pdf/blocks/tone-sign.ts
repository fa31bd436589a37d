import type { Tone } from '../../document.ts';
import { type Box, ellipse, type Points, path } from '../layout/box.ts';
import { colours, tones } from '../style.ts';

/** Room a sign takes before a text. */
export const signRoom = 12;

/** The sign that tells a tone without colour: full disc good, half disc fair, ring poor; neutral has none. Centred on `middle`, at the left of its room. */
export function toneSign(tone: Tone, x: number, middle: number): readonly Box[] {
  if (tone === 'neutral') return [];
  const size = 6.5;
  const area = { x, y: middle - size / 2, width: size, height: size };
  const { mark, text } = tones[tone];
  if (tone === 'good') return [ellipse(area, { fill: mark })];
  const ring = ellipse(area, { fill: colours.white, stroke: text, thickness: 1 });
  return tone === 'poor' ? [ring] : [ring, path(halfDisc(x + size / 2, middle, size / 2), { fill: text })];
}

function halfDisc(x: number, y: number, radius: number): Points {
  return Array.from({ length: 13 }, (_, step) => {
    const angle = Math.PI / 2 + (Math.PI * step) / 12;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}
