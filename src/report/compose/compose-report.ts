import type { Assessment } from '../../assess.ts';
import type { Roadmap } from '../../planning/roadmap/roadmap.ts';
import { situationOf } from '../../planning/situation.ts';
import type { Words } from '../../wording/words.ts';
import type { Block, Document } from '../document.ts';
import { filledIn } from '../filled-in.ts';
import { finish } from './finish.ts';
import { sections } from './sections.ts';
import { type Options, tellingOf } from './telling.ts';
import type { Template } from './template.ts';

export interface ReportOptions {
  /** ISO date the report carries. */
  readonly date: string;
  readonly template: Template;
  /** The roadmap that the plan of the assessment was made from, where one was. */
  readonly roadmap?: Roadmap | undefined;
}

/** The report of one subject, as the template orders it. A section that has nothing to tell is left out. */
export function composeReport(judged: Assessment, words: Words, { date, template, roadmap }: ReportOptions): Document {
  const assessment = filledIn(judged, words);
  const { questionnaire, answers, scorecard } = assessment;
  const telling = tellingOf(assessment, situationOf(questionnaire, answers, scorecard), words, date, roadmap);
  return {
    title: answers.subject.name,
    subtitle: words.say('report.subtitle', { questionnaire: questionnaire.title }),
    language: words.language,
    author: answers.subject.name,
    date,
    blocks: finish(template.sections.flatMap(({ section, options }) => retitled(sections[section].compose(telling, options), options))),
  };
}

/** A template may give any section a heading of its own. */
function retitled(blocks: readonly Block[], options: Options): readonly Block[] {
  const { title } = options;
  const [first, ...rest] = blocks;
  return typeof title === 'string' && first?.kind === 'heading' ? [{ ...first, text: title }, ...rest] : blocks;
}
