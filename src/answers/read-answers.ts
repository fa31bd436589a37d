import { type Checked, hasErrors, inFileOrder } from '../diagnostics/diagnostic.ts';
import type * as format from '../questionnaire/format.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { contentHash } from '../source/canonical.ts';
import type { FileText } from '../source/file-text.ts';
import { didYouMean } from '../source/nearest.ts';
import { problems, type Tell } from '../source/problems.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import type { Answer, Answers, Decision } from './answers.ts';
import { readMigrated } from './migration/read-migrated.ts';
import { questionnaireName } from './questionnaire-named.ts';
import { readAnswer } from './read-answer.ts';
import { readClaims, readTargets } from './read-figures.ts';
import { readRespondents } from './read-respondents.ts';
import { readSubject } from './read-subject.ts';
import { readValue } from './read-value.ts';
import { isMeasurable, standings } from './standings.ts';

/** What one part of an answers file is read with. */
export interface Reading {
  readonly questionnaire: Questionnaire;
  readonly data: format.AnswersFile;
  /** The whole file. */
  readonly spot: Spot;
  readonly tell: Tell;
}

/**
 * Reads the answers of one subject and checks them against their questionnaire: syntax, shape, meaning, each only where the one
 * before found no error, all problems of a step at once. `isChosen`: the user chose this questionnaire whatever the file names.
 * Answers to an earlier version are read by the migrations that lead to the one at hand, where there are such.
 */
export function readAnswers(
  file: FileText,
  questionnaire: Questionnaire,
  isChosen = false,
  migrations: readonly FileText[] = [],
): Checked<Answers> {
  const shaped = readMigrated(file, questionnaire, migrations);
  if (!shaped.ok) return shaped;
  const { source, data } = shaped.value;
  const { tell, diagnostics } = problems();
  const reading: Reading = { questionnaire, data, spot: { source, path: [] }, tell };
  checkQuestionnaire(reading, isChosen);
  const answers = answersOf(reading, contentHash(source.value));
  const told = inFileOrder([...shaped.diagnostics, ...diagnostics]);
  return hasErrors(told) ? { ok: false, diagnostics: told } : { ok: true, value: answers, diagnostics: told };
}

/** The answers that data of the right shape tell, all but which questionnaire they are for; the problems are told on the way. */
export function answersOf(reading: Reading, sha256: string): Answers {
  const { questionnaire, data } = reading;
  const answers: Answers = {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    subject: readSubject(reading),
    date: readDate(reading),
    depth: data.depth ?? 'full',
    ambition: data.ambition,
    targets: readTargets(reading),
    respondents: readRespondents(reading),
    given: readGiven(reading),
    decisions: readDecisions(reading),
    claims: readClaims(reading),
    sha256,
  };
  checkUse(answers, reading);
  return answers;
}

/** The id and the version named have to be those found. */
function checkQuestionnaire({ questionnaire, data, spot, tell }: Reading, isChosen: boolean): void {
  const { name, isId, version } = questionnaireName(data.questionnaire);
  const at = inside(spot, 'questionnaire');
  const isOther = isId && name !== questionnaire.id;
  const isOtherVersion = version !== undefined && version !== questionnaire.version;
  const found = `${questionnaire.id}@${questionnaire.version}`;
  if (!isOther && !isOtherVersion) return;
  if (isChosen) tell('answers/overridden', at, { named: data.questionnaire, found });
  else if (isOther) tell('answers/other-questionnaire', at, { named: data.questionnaire, found });
  else tell('answers/other-version', at, { id: questionnaire.id, named: version ?? '', found: questionnaire.version });
}

function readDate({ data, spot, tell }: Reading): string | null {
  const { date } = data;
  if (date === undefined) return null;
  const day = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  if (!exists) tell('answers/no-such-date', inside(spot, 'date'), { date });
  return date;
}

/** In the order of the questionnaire, whatever the order of the file. */
function readGiven({ questionnaire, data, spot, tell }: Reading): ReadonlyMap<string, Answer> {
  const read = new Map<string, Answer>();
  for (const [id, written] of Object.entries(data.answers)) {
    const at = inside(spot, 'answers', id);
    const question = questionnaire.questions.get(id);
    const answer = question === undefined ? unknownQuestion(id, keyAt(at), questionnaire, tell) : readAnswer(written, question, at, tell);
    if (answer !== undefined) read.set(id, answer);
  }
  return new Map([...questionnaire.questions.keys()].flatMap((id) => entry(id, read.get(id))));
}

const entry = <T>(id: string, value: T | undefined): (readonly [string, T])[] => (value === undefined ? [] : [[id, value]]);

function unknownQuestion(id: string, spot: Spot, { questions }: Questionnaire, tell: Tell): undefined {
  tell('answers/unknown-question', spot, { question: id }, didYouMean(id, questions.keys()));
}

function readDecisions({ questionnaire, data, spot, tell }: Reading): readonly Decision[] {
  return (data.decisions ?? []).flatMap(({ question: id, value, why, from = [] }, index) => {
    const at = inside(spot, 'decisions', index);
    const question = questionnaire.questions.get(id);
    if (question === undefined) unknownQuestion(id, inside(at, 'question'), questionnaire, tell);
    const read = question && readValue(value, question, inside(at, 'value'), tell);
    return read === undefined ? [] : [{ question: id, value: read, why, from }];
  });
}

/** Answers that are there and do not count, or not yet. */
function checkUse(answers: Answers, { questionnaire, spot, tell }: Reading): void {
  for (const [id, { status, answer }] of standings(questionnaire, answers)) {
    const question = questionnaire.questions.get(id);
    if (answer === undefined || question === undefined) continue;
    const at = keyAt(inside(spot, 'answers', id));
    if (status === 'hidden' || status === 'not-asked') tell('answers/not-used', at, { question: id, why: status });
    else if (
      answer.status === 'answered' &&
      question.kind === 'number' &&
      question.per !== undefined &&
      !isMeasurable(question, answers.subject.facts)
    )
      tell('answers/needed-fact', at, { fact: question.per, question: id, missing: !answers.subject.facts.has(question.per) });
  }
}
