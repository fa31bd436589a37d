import { type Assessment, assess } from '../assess.ts';
import type { Roadmap } from '../planning/roadmap/roadmap.ts';
import { composeReport } from '../report/compose/compose-report.ts';
import type { Materials } from '../report/formats.ts';
import { formats } from '../report/formats.ts';
import { type Call, textOption } from './command.ts';
import { loadFonts } from './fonts.ts';
import type { Host } from './host.ts';
import { inLanguage } from './loading/in-language.ts';
import type { LoadedAnswers } from './loading/load-answers.ts';
import { loadTemplate } from './loading/load-template.ts';
import { chooseLanguage, loadWords } from './loading/load-words.ts';
import { reportDate } from './report-date.ts';
import { UsageError } from './usage-error.ts';

/** Judges a subject, and writes its report as `path` with the extension of each format; answers with the files written. */
export interface Reporter {
  /** False where no format is asked for: then nothing needs to be judged for a report. */
  readonly writes: boolean;
  readonly judge: (loaded: Pick<LoadedAnswers, 'questionnaire' | 'files' | 'answers'>) => Assessment;
  readonly write: (assessment: Assessment, path: string, roadmap?: Roadmap) => Promise<readonly string[]>;
}

/** Everything about the options is found out before the first city: a wrong format is told at once, not after an hour. */
export async function reporter(call: Call, host: Host): Promise<Reporter> {
  const wanted = formatsAsked(textOption(call, 'format') ?? '');
  const language = await chooseLanguage(textOption(call, 'language'), host);
  const words = await loadWords(language, host);
  const template = await loadTemplate(textOption(call, 'template') ?? 'full', host);
  const date = reportDate(textOption(call, 'date'));
  const materials: Materials = { fonts: wanted.includes('pdf') ? await loadFonts(host) : undefined };
  return {
    writes: wanted.length > 0,
    judge: (loaded) => assess(inLanguage(loaded, language) ?? loaded.questionnaire, loaded.answers),
    write: async (assessment, path, roadmap) => {
      const document = composeReport(assessment, words, { date: date ?? assessment.answers.date ?? host.today(), template, roadmap });
      const files = [];
      for (const name of wanted) {
        const file = `${path}.${formats[name].extension}`;
        await host.write(file, await formats[name].render(document, materials));
        files.push(file);
      }
      return files;
    },
  };
}

type FormatName = keyof typeof formats;

/** The formats named in a list separated by commas; `none` for none. */
function formatsAsked(text: string): readonly FormatName[] {
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim());
  const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
  const unknown = names.find((name) => !isFormat(name));
  if (unknown !== undefined)
    throw new UsageError(`there is no format ${JSON.stringify(unknown)}`, `Formats: ${Object.keys(formats).join(', ')}.`);
  return [...new Set(names.filter(isFormat))];
}
