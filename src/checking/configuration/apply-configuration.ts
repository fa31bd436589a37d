import { codes } from '../../diagnostics/codes.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Silenced } from '../../diagnostics/told.ts';
import { placeOf } from '../../source/source.ts';
import type { Configuration, LevelRule } from './configuration.ts';
import { fitsGlob } from './glob.ts';

/** What a check was asked, beside its configurations. */
export interface Asked {
  /** Whether the codes about wording are on, whatever the configurations say. */
  readonly wording: boolean;
  /** Every file that was read. Rules about others are not told to be unused. */
  readonly read: readonly string[];
  /** Whether all files of a folder were looked at: of single files nobody can say that a rule has nothing to do. */
  readonly whole: boolean;
}

export interface Decided {
  readonly problems: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
}

/**
 * The problems after all configurations, the outermost first: of the rules that fit a problem the last one decides. What starts off and
 * nobody switched on is left out. Rules without effect are problems of their own.
 */
export function applyConfiguration(found: readonly Diagnostic[], configurations: readonly Configuration[], asked: Asked): Decided {
  const used = new Set<LevelRule>();
  const problems: Diagnostic[] = [];
  const silenced: Silenced[] = [];
  for (const problem of found) {
    const rules = configurations.flatMap((configuration) => configuration.rules.filter((rule) => fits(rule, problem, configuration)));
    for (const rule of rules) used.add(rule);
    const rule = rules.at(-1);
    if (rule?.level === 'silent') silenced.push({ problem, by: 'configuration', reason: rule.reason ?? 'No reason is given.' });
    else if (rule !== undefined) problems.push({ ...problem, severity: rule.level });
    else if (isOn(problem, configurations, asked)) problems.push(problem);
  }
  return { problems: [...problems, ...unusedRules(configurations, used, asked)], silenced };
}

function isOn({ code, place }: Diagnostic, configurations: readonly Configuration[], { wording }: Asked): boolean {
  if (codes[code].startsOff !== true || wording) return true;
  return configurations.some((configuration) => configuration.wording && inFolder(place.file, configuration.folder) !== undefined);
}

function fits(rule: LevelRule, { code, place }: Diagnostic, { folder }: Configuration): boolean {
  if (rule.code !== code && rule.code !== code.replace(/\/.*/, '/*')) return false;
  // What is wrong with the decisions themselves cannot be decided away.
  if (/^(configuration|baseline)\//.test(code)) return false;
  return isAbout(rule, place.file, folder) && (rule.element === undefined || isWithin(rule.element, place.trail ?? []));
}

function isAbout({ files }: LevelRule, file: string, folder: string): boolean {
  const path = inFolder(file, folder);
  return path !== undefined && (files.length === 0 || files.some((glob) => fitsGlob(path, glob.replace(/^\.\//, ''))));
}

/** The path of a file as seen from a folder above it; undefined where it lies elsewhere. */
function inFolder(file: string, folder: string): string | undefined {
  if (folder === '') return file;
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
}

/** A key of a translation begins with the id of what it is a text of. */
const isWithin = (element: string, trail: readonly string[]): boolean =>
  trail.some((step) => step === element || step.startsWith(`${element}.`));

function unusedRules(configurations: readonly Configuration[], used: ReadonlySet<LevelRule>, { read, whole }: Asked): Diagnostic[] {
  if (!whole) return [];
  return configurations.flatMap(({ rules, folder }) =>
    rules
      .filter((rule) => !used.has(rule) && (rule.files.length === 0 || read.some((file) => isAbout(rule, file, folder))))
      .map(({ code, spot }) => diagnostic('configuration/unused-rule', placeOf(spot), { code })),
  );
}
