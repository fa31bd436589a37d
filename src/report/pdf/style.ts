import type { Tone } from '../document.ts';
import type { FaceName } from './fonts/faces.ts';

/** All looks in one place. Lengths are in points (1/72 inch), colours `#rrggbb`. */

/** A4, and the frame on it that all content keeps to; the footer has its own line below. */
export const sheet = { width: 595.28, height: 841.89 } as const;
export const frame = { x: 62, y: 64, width: sheet.width - 2 * 62, height: sheet.height - 64 - 84 } as const;
export const footer = { x: frame.x, y: sheet.height - 56, width: frame.width, height: 16 } as const;

/** Width of running text: about 80 letters, easier to read than the whole frame. */
export const measure = 412;

export const colours = {
  ink: '#1c2833',
  quiet: '#56616c',
  rule: '#d3dae0',
  wash: '#f3f6f8',
  accent: '#0d5768',
  accentWash: '#e6f0f2',
  accentLine: '#9cc0c8',
  white: '#ffffff',
} as const;

/** Each tone differs in lightness and in its sign too, so that it can be told without colour. `text` has a contrast of at least 4.5 on `wash`. */
export const tones: Readonly<Record<Tone, { readonly text: string; readonly wash: string; readonly mark: string }>> = {
  good: { text: '#155c38', wash: '#e3f1e8', mark: '#1b6b43' },
  fair: { text: '#714b00', wash: '#fbf1da', mark: '#d39a2d' },
  poor: { text: '#93281c', wash: '#fbe8e4', mark: '#a83a2c' },
  neutral: { text: colours.quiet, wash: '#eef1f4', mark: '#74808b' },
};

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

const style = (face: FaceName, size: number, leading: number, colour: string): TextStyle => ({ face, size, leading, colour });

export const styles = {
  body: style('regular', 9.5, 14.5, colours.ink),
  term: style('bold', 9.5, 14.5, colours.ink),
  quote: style('italic', 10.5, 16.5, colours.ink),
  heading1: style('bold', 20, 26, colours.accent),
  heading2: style('bold', 13, 18, colours.ink),
  heading3: style('bold', 10.5, 15, colours.accent),
  caption: style('bold', 8.5, 12.5, colours.ink),
  cell: style('regular', 8.2, 11.8, colours.ink),
  columnTitle: style('bold', 8.2, 11.8, colours.ink),
  chart: style('regular', 8.2, 11.8, colours.ink),
  chartQuiet: style('regular', 7.4, 10.4, colours.quiet),
  chartSmall: style('regular', 6.6, 10.4, colours.quiet),
  figureLabel: style('regular', 8.2, 11.8, colours.quiet),
  figureValue: style('bold', 21, 27, colours.accent),
  figureNote: style('regular', 8.2, 11.8, colours.quiet),
  contents1: style('bold', 9.8, 15, colours.ink),
  contents2: style('regular', 9.2, 14, colours.ink),
  subtitle: style('regular', 14, 20, colours.quiet),
  factLabel: style('regular', 9, 14, colours.quiet),
  fact: style('regular', 9, 14, colours.ink),
  small: style('regular', 8.2, 12.2, colours.quiet),
  footer: style('regular', 7.6, 12, colours.quiet),
} as const satisfies Record<string, TextStyle>;

/** The cover's title in the largest of these sizes that breaks no word and takes few lines. */
export const coverTitles: readonly TextStyle[] = [
  style('bold', 32, 39, colours.ink),
  style('bold', 27, 33, colours.ink),
  style('bold', 22, 28, colours.ink),
];
