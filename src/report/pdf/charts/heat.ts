import { colours } from '../style.ts';

const light = [232, 241, 243] as const;
/** On every colour either white or black has enough contrast. */
const black = '#000000';
const dark = [13, 87, 104] as const;

/** The colour of a share of the scale (0 to 1), and a colour of text that reads well on it (contrast at least 4.5). Not assessed: grey. */
export function heat(share: number | null): { readonly fill: string; readonly text: string } {
  if (share === null) return { fill: colours.wash, text: colours.quiet };
  const clipped = Math.min(1, Math.max(0, share));
  const mixed = light.map((from, channel) => Math.round(from + ((dark[channel] ?? from) - from) * clipped));
  const fill = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  return { fill, text: [colours.ink, colours.white].find((text) => contrast(fill, text) >= 4.5) ?? black };
}

/** Contrast of two colours by WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
