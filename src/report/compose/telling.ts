import type { Assessment } from '../../assess.ts';
import type { Roadmap } from '../../planning/roadmap/roadmap.ts';
import type { Situation } from '../../planning/situation.ts';
import type { Dimension } from '../../questionnaire/questionnaire.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import type { Words } from '../../wording/words.ts';
import type { Block } from '../document.ts';
import { type ActionRow, actionRows } from './action-rows.ts';

/** What every section is told from. */
export interface Telling {
  readonly assessment: Assessment;
  readonly situation: Situation;
  readonly words: Words;
  /** ISO date of the report. */
  readonly date: string;
  /** The actions of the plan, in its order. */
  readonly actions: readonly ActionRow[];
  /** The roadmap whose months the plan has; undefined where nothing was scheduled. */
  readonly roadmap: Roadmap | undefined;
}

export type OptionValue = number | boolean | string | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;

/** Tells one section; no blocks where there is nothing to tell, and the section is left out. */
export type Compose = (telling: Telling, options: Options) => readonly Block[];

export function tellingOf(assessment: Assessment, situation: Situation, words: Words, date: string, roadmap?: Roadmap): Telling {
  return { assessment, situation, words, date, actions: actionRows(assessment), roadmap };
}

/** A node of the tree with its score. */
export interface ScoredNode {
  readonly node: Dimension;
  readonly score: NodeScore;
}

/** All dimensions with their scores, parents before children. */
export const scoredDimensions = ({ assessment: { questionnaire, scorecard } }: Telling): readonly ScoredNode[] =>
  [...questionnaire.dimensions.values()].flatMap((node) => {
    const score = scorecard.dimensions.get(node.id);
    return score === undefined ? [] : [{ node, score }];
  });

export const topDimensions = (telling: Telling): readonly ScoredNode[] =>
  scoredDimensions(telling).filter(({ node }) => node.parent === 'overall');

/** The title behind the printed number, where there is one. */
export const titled = ({ code, title }: { readonly code: string | undefined; readonly title: string }): string =>
  code === undefined ? title : `${code} ${title}`;

/** A lead, partner or role as the questionnaire calls it; free words stay as they are. */
export const roleTitle = (role: string, { assessment: { questionnaire } }: Telling): string => questionnaire.roles.get(role)?.title ?? role;
