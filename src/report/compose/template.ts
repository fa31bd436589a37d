import type { Options } from './telling.ts';

/** Which sections a report has, in which order. Made by `readTemplate`. */
export interface Template {
  readonly sections: readonly { readonly section: SectionName; readonly options: Options }[];
}

/** Adding a section is a name here, a row in sections.ts and a file. */
export const sectionNames = [
  'cover',
  'contents',
  'text',
  'summary',
  'ambition',
  'maturity',
  'next-level',
  'findings',
  'actions',
  'timetable',
  'roadmap',
  'costs',
  'governance',
  'monitoring',
  'open-questions',
  'consistency',
  'cases',
  'method',
  'answers',
  'sources',
] as const;

export type SectionName = (typeof sectionNames)[number];
