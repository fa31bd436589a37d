import { assess } from '../../assess.ts';
import { type Checked, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { scoreJson } from '../../report/json/score-json.ts';
import { type Verification, verifyJson } from '../../report/json/verify-json.ts';
import { verifyText } from '../../report/terminal/verify-text.ts';
import { readSource } from '../../source/read-source.ts';
import { isVerified } from '../../verifying/verified.ts';
import { verifyClaims } from '../../verifying/verify-claims.ts';
import { verifyResult } from '../../verifying/verify-result.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { findByHash } from '../loading/find-by-hash.ts';
import { type AnswersLoader, answersLoader, type LoadedAnswers } from '../loading/load-answers.ts';
import { chooseLanguage, loadWords } from '../loading/load-words.ts';
import { readFile } from '../loading/read-file.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';

/** Recomputes the figures of a stored result, or those an answers file claims; exit 1 where one does not match. */
export async function run(call: Call, host: Host): Promise<number> {
  const [json, path] = [isGiven(call, 'json'), call.arguments[0] ?? ''];
  const words = await loadWords(await chooseLanguage(textOption(call, 'language'), host), host);
  const verification = await verificationOf(path, call, host);
  if (!verification.ok) return refuse(verification.diagnostics, 1, json, host);
  await tellProblems(verification.diagnostics, host);
  host.out(json ? asJson(verifyJson(verification.value)) : verifyText(verification.value, words, host.columns));
  return isVerified(verification.value.figures) ? exitCodes.fine : exitCodes.problemsFound;
}

async function verificationOf(path: string, call: Call, host: Host): Promise<Checked<Verification>> {
  const file = await readFile(path, host);
  const source = file.ok ? readSource(file.value) : file;
  if (!source.ok || hasErrors(source.diagnostics)) return { ok: false, diagnostics: source.diagnostics };
  const load = answersLoader(host, textOption(call, 'questionnaire'));
  const { value } = source.value;
  if (isResult(value)) return verifiedResult(path, value, textOption(call, 'answers'), load, host);
  if (isAnswers(value)) return verifiedClaims(path, load);
  return { ok: false, diagnostics: [diagnostic('verify/not-a-result', source.value.place([]), {})] };
}

async function verifiedClaims(path: string, load: AnswersLoader): Promise<Checked<Verification>> {
  const loaded = await load(path);
  if (!loaded.ok || hasErrors(loaded.diagnostics)) return { ok: false, diagnostics: loaded.diagnostics };
  if (loaded.value.answers.claims.size === 0)
    return { ok: false, diagnostics: [...loaded.diagnostics, diagnostic('verify/no-claims', { file: path, line: 1, column: 1 }, {})] };
  const figures = verifyClaims(assess(loaded.value.questionnaire, loaded.value.answers));
  return { ok: true, value: { file: path, kind: 'claims', figures, ...madeFrom(loaded.value) }, diagnostics: loaded.diagnostics };
}

async function verifiedResult(
  path: string,
  stored: StoredResult,
  named: string | undefined,
  load: AnswersLoader,
  host: Host,
): Promise<Checked<Verification>> {
  const { sha256 } = stored.answers;
  const found = named === undefined ? await findByHash(path, sha256, load, host) : await load(named);
  if (found === undefined) {
    const place = { file: path, line: 1, column: 1 };
    return { ok: false, diagnostics: [diagnostic('verify/no-answers', place, { hash: sha256.slice(0, 64) })] };
  }
  if ('ok' in found && !found.ok) return found;
  const loaded = 'ok' in found ? found.value : found;
  const figures = verifyResult(stored, scoreJson(assess(loaded.questionnaire, loaded.answers)));
  return {
    ok: true,
    value: { file: path, kind: 'result', figures, ...madeFrom(loaded) },
    diagnostics: 'ok' in found ? found.diagnostics : [],
  };
}

const madeFrom = ({ file, answers, questionnaire }: LoadedAnswers): Pick<Verification, 'answers' | 'questionnaire'> => ({
  answers: { file, sha256: answers.sha256 },
  questionnaire,
});

/** What a stored result has at the least. */
interface StoredResult {
  readonly answers: { readonly sha256: string };
}

function isResult(value: unknown): value is StoredResult {
  if (!isRecord(value)) return false;
  const { overall, answers } = value;
  if (!isRecord(overall) || !isRecord(answers)) return false;
  const { sha256 } = answers;
  return typeof sha256 === 'string';
}

function isAnswers(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { questionnaire } = value;
  return typeof questionnaire === 'string';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
