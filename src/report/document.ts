/** A report before it has a format: composed once, rendered by every format through an exhaustive switch. */
export interface Document {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47; of the texts of the document. */
  readonly language: string;
  /** Author and subject lines for the metadata of the file. */
  readonly author: string;
  /** ISO date the report carries; also the creation date of the file, so that the same input gives the same bytes. */
  readonly date: string;
  readonly blocks: readonly Block[];
}

/** Text with emphasis; all strings are plain text, never markup. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** The id of a heading in the document, or an http(s) address. */
  readonly link?: string;
}
export type Runs = readonly Run[];

export type Tone = 'good' | 'fair' | 'poor' | 'neutral';

export interface Cell {
  readonly runs: Runs;
  readonly tone?: Tone;
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right' | 'center';
  /** Relative width. */
  readonly width: number;
  /** The cells of this column name their row (row headers). */
  readonly header?: boolean;
}

export type Block =
  | {
      readonly kind: 'cover';
      readonly title: string;
      readonly subtitle: string;
      readonly facts: readonly { readonly label: string; readonly value: string }[];
      readonly note: string;
    }
  | { readonly kind: 'contents'; readonly title: string }
  /** `id` is unique in the document; level 1 starts a new page in print. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string; readonly number?: string }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  | { readonly kind: 'definitions'; readonly items: readonly { readonly term: string; readonly runs: Runs }[] }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'callout'; readonly tone: Tone; readonly title: string; readonly runs: Runs }
  /** Large figures side by side. */
  | { readonly kind: 'figures'; readonly items: readonly { readonly label: string; readonly value: string; readonly note: string }[] }
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      readonly caption: string /** What the picture says, for who does not see it. */;
      readonly alt: string;
    }
  | { readonly kind: 'quote'; readonly runs: Runs };

export type Chart = BarChart | RadarChart | MatrixChart | TimelineChart;

/** Horizontal bars on one scale, each with bounds as a thin line and perhaps a target mark. */
export interface BarChart {
  readonly kind: 'bars';
  readonly min: number;
  readonly max: number;
  /** `value` null: not assessed. Printed text is given ready-made in `text`. */
  readonly bars: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly target: number | null;
    readonly text: string;
  }[];
  /** Marks of the levels on the scale. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly legend: { readonly value: string; readonly bounds: string; readonly target: string };
}

export interface RadarChart {
  readonly kind: 'radar';
  readonly min: number;
  readonly max: number;
  readonly axes: readonly { readonly label: string; readonly value: number | null; readonly target: number | null }[];
  readonly legend: { readonly value: string; readonly target: string };
}

/** Rows by columns, each cell shaded by its share of the scale (0 to 1) and labelled; null: nothing to show. */
export interface MatrixChart {
  readonly kind: 'matrix';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly ({ readonly share: number | null; readonly text: string } | null)[])[];
}

/** Bars in time: months counted from 0. */
export interface TimelineChart {
  readonly kind: 'timeline';
  readonly months: number;
  /** Labels along the top, each starting at a month. */
  readonly periods: readonly { readonly at: number; readonly label: string }[];
  readonly bars: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly tone: Tone;
    readonly text: string;
  }[];
}
