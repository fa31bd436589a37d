import type { Answers, Decision } from '../../answers/answers.ts';
import { type Checked, type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { one, type Rational } from '../../exact/rational.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { contentHash } from '../../source/canonical.ts';
import type { Resampling } from '../../statistics/bootstrap.ts';
import { type Agreement, agreements } from './agreement.ts';
import { type DimensionRanking, dimensionRanking } from './dimension-ranking.ts';
import { type JoinedAnswer, joinAnswers } from './join-answers.ts';
import { isSame, type JoinMethod } from './join-values.ts';
import { type AnswersOf, conflictsOf, type Voice, voicesOf } from './voices.ts';

/** How the files of several respondents are joined. */
export interface MergeOptions {
  /** median if left out. */
  readonly method?: JoinMethod;
  /** Role id -> what the word of its respondents weighs; 1 for the others. */
  readonly roleWeights?: ReadonlyMap<string, Rational>;
  /** Where decisions are recorded besides the files themselves; its answers are not counted. */
  readonly decisions?: AnswersOf;
  /** For the intervals of agreement. */
  readonly resampling?: Resampling;
}

/** One file of answers made of several, and where these differ. */
export interface Merged {
  /** Its sha256 is that of the hashes of the files it was joined from. */
  readonly answers: Answers;
  readonly voices: readonly Voice[];
  readonly method: JoinMethod;
  /** Every question somebody said something to, in the order of the questionnaire. */
  readonly questions: readonly JoinedAnswer[];
  readonly agreements: readonly Agreement[];
  readonly ranking: DimensionRanking;
}

/** Joins the answers of several respondents about one subject. What keeps them apart is a problem; where they differ is told. */
export function merge(questionnaire: Questionnaire, files: readonly AnswersOf[], options: MergeOptions = {}): Checked<Merged> {
  const { method = 'median', roleWeights = new Map<string, Rational>(), resampling = { seed: 1, rounds: 1000 } } = options;
  const voices = voicesOf(questionnaire, files);
  const decisions = decisionsIn([...files, ...(options.decisions === undefined ? [] : [options.decisions])]);
  const facts = firstOf(
    files,
    ({ subject }) => subject.facts,
    'merge/other-fact',
    (fact, value, kept) => ({ fact, value, kept }),
  );
  const targets = firstOf(
    files,
    (answers) => answers.targets,
    'merge/other-target',
    (target, value, kept) => ({ target, value, kept }),
  );
  const diagnostics = [...conflictsOf(voices), ...facts.diagnostics, ...targets.diagnostics, ...decisions.diagnostics];
  const [first] = voices;
  if (first === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const weighted = voices.map((voice) => ({ voice, weight: roleWeights.get(voice.respondent.role ?? '') ?? one }));
  const questions = [...questionnaire.questions.values()].flatMap(
    (question) => joinAnswers(question, weighted, method, decisions.made.get(question.id)) ?? [],
  );
  const answers: Answers = {
    ...first.answers,
    subject: { ...first.answers.subject, facts: facts.values },
    date: latest(files),
    depth: files.some((file) => file.answers.depth === 'full') ? 'full' : 'quick',
    ambition: ambitions(voices),
    targets: targets.values,
    respondents: respondentsOf(voices),
    given: new Map(questions.map(({ question, answer }) => [question, answer])),
    decisions: [...decisions.made.values()],
    claims: new Map(),
    sha256: contentHash(files.map((file) => file.answers.sha256)),
  };
  const value = {
    answers,
    voices,
    method,
    questions,
    agreements: agreements(questionnaire, voices, resampling),
    ranking: dimensionRanking(questionnaire, voices),
  };
  return { ok: true, value, diagnostics };
}

/** Those who speak, and whom the files name besides. */
function respondentsOf(voices: readonly Voice[]): Answers['respondents'] {
  const all = voices.flatMap(({ respondent, answers }) => [respondent, ...answers.respondents]);
  return [...new Map(all.map((respondent) => [respondent.id, respondent])).values()];
}

const latest = (files: readonly AnswersOf[]): string | null =>
  files.map(({ answers }) => answers.date).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/** What the city wants to become, as each says it. */
function ambitions(voices: readonly Voice[]): string | undefined {
  const told = voices.flatMap(({ respondent, answers }) =>
    answers.ambition === undefined ? [] : [{ by: respondent.id, text: answers.ambition }],
  );
  const [only, ...others] = new Set(told.map(({ text }) => text));
  return others.length === 0 ? only : told.map(({ by, text }) => `${by}: ${text}`).join('\n');
}

type Value = number | string | boolean;

/** Of every key the value of the first file that has it, and a warning where a later one has another. */
function firstOf<C extends 'merge/other-fact' | 'merge/other-target', V extends Value>(
  files: readonly AnswersOf[],
  mapOf: (answers: Answers) => ReadonlyMap<string, V>,
  code: C,
  args: (key: string, value: string, kept: string) => Parameters<typeof diagnostic<C>>[2],
): { readonly values: ReadonlyMap<string, V>; readonly diagnostics: readonly Diagnostic[] } {
  const values = new Map<string, V>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, answers } of files) {
    for (const [key, value] of mapOf(answers)) {
      const kept = values.get(key) ?? value;
      values.set(key, kept);
      if (kept !== value) diagnostics.push(diagnostic(code, { file, line: 1, column: 1 }, args(key, String(value), String(kept))));
    }
  }
  return { values, diagnostics };
}

function decisionsIn(files: readonly AnswersOf[]): {
  readonly made: ReadonlyMap<string, Decision>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const made = new Map<string, Decision>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, answers } of files) {
    for (const decision of answers.decisions) {
      const kept = made.get(decision.question) ?? decision;
      made.set(decision.question, kept);
      if (isSame(kept.value, decision.value)) continue;
      const [value, before] = [decision.value, kept.value].map((each) => (Array.isArray(each) ? each.join(', ') : String(each)));
      const args = { question: decision.question, value: value ?? '', kept: before ?? '' };
      diagnostics.push(diagnostic('merge/other-decision', { file, line: 1, column: 1 }, args));
    }
  }
  return { made, diagnostics };
}
