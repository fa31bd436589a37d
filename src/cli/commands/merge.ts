import { dirname, relative, sep } from 'node:path';
import { type Merged, merge } from '../../cohort/respondents/merge.ts';
import { mergedFile } from '../../cohort/respondents/merged-file.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { mergeJson } from '../../report/json/merge-json.ts';
import { mergeText } from '../../report/terminal/merge-text.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { bundledPath } from '../loading/find-questionnaire.ts';
import { inLanguage } from '../loading/in-language.ts';
import { loadAllAnswers } from '../loading/load-all-answers.ts';
import { answersLoader, type LoadedAnswers } from '../loading/load-answers.ts';
import { chooseLanguage, loadWords } from '../loading/load-words.ts';
import { wholeOption } from '../number-option.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Joins the answers of several respondents, tells where they differ, and writes the joined file where one is asked for. */
export async function run(call: Call, host: Host): Promise<number> {
  const json = isGiven(call, 'json');
  const out = textOption(call, 'out');
  const resampling = { seed: wholeOption(call, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, fallback: 1 }), rounds: 1000 };
  const language = await chooseLanguage(textOption(call, 'language'), host);
  const load = answersLoader(host, textOption(call, 'questionnaire'));
  const decisions = textOption(call, 'decisions');
  const paths = [...call.arguments, ...(decisions === undefined ? [] : [decisions])];
  const loaded = await loadAllAnswers(paths, load);
  const [first] = loaded.ok ? loaded.value : [];
  if (!loaded.ok || first === undefined) return refuse(loaded.diagnostics, paths.length, json, host);
  const questionnaire = inLanguage(first, language) ?? first.questionnaire;
  const merged = merge(questionnaire, loaded.value.slice(0, call.arguments.length), {
    method: textOption(call, 'by') === 'mean' ? 'mean' : 'median',
    roleWeights: roleWeights(textOption(call, 'roleWeights'), questionnaire),
    ...(decisions === undefined ? {} : { decisions: loaded.value.at(-1) ?? first }),
    resampling,
  });
  const diagnostics = [...loaded.diagnostics, ...merged.diagnostics];
  if (!merged.ok || hasErrors(diagnostics)) return refuse(diagnostics, paths.length, json, host);
  await tellProblems(diagnostics, host);
  if (out !== undefined) await host.write(out, mergedFile(merged.value.answers, referenceFrom(out, first, host)));
  host.out(await told(merged.value, questionnaire, { json, language, seed: resampling.seed }, host));
  if (out === undefined && !json) host.error('compass: nothing was written; --out FILE writes the joined answers.\n');
  return exitCodes.fine;
}

/** How a file at `path` names the questionnaire: a bundled one by its id, another by its path from there. */
function referenceFrom(path: string, { questionnaire: { id, version }, files }: LoadedAnswers, host: Host): string {
  const main = files.main.file;
  return main === bundledPath(id, host) ? `${id}@${version}` : relative(dirname(path), main).split(sep).join('/');
}

interface Manner {
  readonly json: boolean;
  readonly language: string;
  readonly seed: number;
}

const told = async (merged: Merged, questionnaire: Questionnaire, { json, language, seed }: Manner, host: Host): Promise<string> =>
  json ? asJson(mergeJson(merged, seed)) : mergeText(merged, questionnaire, await loadWords(language, host), host.columns);

/** `it-lead=2,chamber=0.5`, each role one of the questionnaire. */
function roleWeights(text: string | undefined, { roles }: Questionnaire): ReadonlyMap<string, Rational> {
  const weights = new Map<string, Rational>();
  for (const part of text === undefined ? [] : text.split(',')) {
    const [, role = '', weight = ''] = /^\s*([a-z][a-z0-9-]*)\s*=\s*(\d{1,6}(?:\.\d{1,6})?)\s*$/.exec(part) ?? [];
    if (!roles.has(role) || Number(weight) <= 0) {
      const known = [...roles.keys()].join(', ') || 'none';
      throw new UsageError(
        `${JSON.stringify(part)} is no weight of a role`,
        `Write it-lead=2,chamber=0.5 with weights above zero. Roles: ${known}.`,
      );
    }
    weights.set(role, rational(weight));
  }
  return weights;
}
