import type { Setting } from '../layout/set-row.ts';
import { frame, styles } from '../style.ts';

/** A stretch across the page. */
export interface Lane {
  readonly x: number;
  readonly width: number;
}

/** The three lanes of a chart of rows: its labels, what is drawn, and the text at its end. */
export interface Lanes {
  readonly label: Lane;
  readonly plot: Lane;
  readonly text: Lane;
}

const gap = 12;

/** As wide as labels and texts need, within limits that leave the plot at least two fifths of the frame. */
export function lanesFor(labels: readonly string[], texts: readonly string[], setting: Setting): Lanes {
  const widest = (words: readonly string[]): number =>
    words.reduce((most, text) => Math.max(most, setting.faces.regular.width(text, styles.chart.size)), 0);
  const label = within(widest(labels) + 1, frame.width * 0.1, frame.width * 0.36);
  const text = Math.min(widest(texts) + 1, frame.width * 0.2);
  const x = frame.x + label + gap;
  const plot = frame.x + frame.width - x - (text > 1 ? text + gap : 0);
  return { label: { x: frame.x, width: label }, plot: { x, width: plot }, text: { x: frame.x + frame.width - text, width: text } };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Where a value of the scale lies on a lane; beyond its ends at the ends. */
export function placeOn(lane: Lane, value: number, min: number, max: number): number {
  const share = max > min ? (value - min) / (max - min) : 0;
  return lane.x + lane.width * within(share, 0, 1);
}
