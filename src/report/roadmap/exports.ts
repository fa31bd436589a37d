import type { RoadmapTelling } from './roadmap-rows.ts';

/** A file a roadmap is written to for another program. */
export interface Export {
  /** What the name of the file ends in. */
  readonly suffix: string;
  readonly write: (telling: RoadmapTelling) => Promise<string>;
}

/** Every file a roadmap can be exported to. Each is loaded only where it is asked for. */
export const exports = {
  csv: { suffix: '.csv', write: async (telling) => (await import('./roadmap-csv.ts')).roadmapCsv(telling) },
  ics: { suffix: '.ics', write: async (telling) => (await import('./calendar-file.ts')).calendarFile(telling) },
  json: { suffix: '.json', write: async (telling) => (await import('./roadmap-json.ts')).roadmapFile(telling) },
  svg: { suffix: '.svg', write: async (telling) => (await import('./gantt-svg.ts')).ganttSvg(telling) },
  md: { suffix: '.md', write: async (telling) => (await import('./gantt-markdown.ts')).ganttMarkdown(telling) },
  github: { suffix: '.github.json', write: async (telling) => (await import('./github-issues.ts')).githubIssues(telling) },
  jira: { suffix: '.jira.csv', write: async (telling) => (await import('./jira-csv.ts')).jiraCsv(telling) },
} as const satisfies Readonly<Record<string, Export>>;

export type ExportName = keyof typeof exports;
