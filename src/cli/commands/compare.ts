import { assess } from '../../assess.ts';
import { changeBetween } from '../../cohort/comparison/change.ts';
import { type Compared, sideBySide } from '../../cohort/comparison/side-by-side.ts';
import { changesJson, sideBySideJson } from '../../report/json/compare-json.ts';
import { changesText, sideBySideText } from '../../report/terminal/compare-text.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { inLanguage } from '../loading/in-language.ts';
import { loadAllAnswers } from '../loading/load-all-answers.ts';
import { answersLoader } from '../loading/load-answers.ts';
import { chooseLanguage, loadWords } from '../loading/load-words.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Lays cities side by side, or one city (all files name the same subject) over time, earliest first. */
export async function run(call: Call, host: Host): Promise<number> {
  const [json, paths] = [isGiven(call, 'json'), call.arguments];
  if (paths.length < 2) throw new UsageError('there is nothing to compare with', 'Name at least two answers files.');
  const language = await chooseLanguage(textOption(call, 'language'), host);
  const loaded = await loadAllAnswers(paths, answersLoader(host, textOption(call, 'questionnaire')));
  if (!loaded.ok) return refuse(loaded.diagnostics, paths.length, json, host);
  await tellProblems(loaded.diagnostics, host);
  const compared = loaded.value.map((each) => ({
    file: each.file,
    assessment: assess(inLanguage(each, language) ?? each.questionnaire, each.answers),
  }));
  const names = new Set(compared.map(({ assessment }) => assessment.answers.subject.name));
  const words = await loadWords(language, host);
  if (names.size === 1) {
    const changes = inPairs(inOrderOfDate(compared)).map(([before, after]) => changeBetween(before, after));
    await tellProblems(
      changes.flatMap(({ diagnostics }) => diagnostics),
      host,
    );
    host.out(json ? asJson(changesJson(changes)) : changesText(changes, words, host.columns));
    return exitCodes.fine;
  }
  const table = sideBySide(compared);
  if (!table.ok) return refuse(table.diagnostics, paths.length, json, host);
  host.out(json ? asJson(sideBySideJson(table.value)) : sideBySideText(table.value, words, host.columns));
  return exitCodes.fine;
}

/** As given where one has no date. */
const inOrderOfDate = (compared: readonly Compared[]): readonly Compared[] => {
  const dateOf = ({ assessment }: Compared): string => assessment.answers.date ?? '';
  return compared.some((each) => dateOf(each) === '')
    ? compared
    : [...compared].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b))));
};

const inPairs = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.slice(1).flatMap((item, index) => {
    const before = items[index];
    return before === undefined ? [] : [[before, item] as const];
  });
