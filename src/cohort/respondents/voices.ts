import type { Answer, Answers, Respondent } from '../../answers/answers.ts';
import { standings } from '../../answers/standings.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** A file of answers, read. */
export interface AnswersOf {
  readonly file: string;
  readonly answers: Answers;
}

/** One who speaks: a respondent, or a group that filled in one file together. */
export interface Voice {
  readonly file: string;
  readonly respondent: Respondent;
  /** The stakeholder type of the respondent, or else of their role. */
  readonly stakeholder: string | undefined;
  readonly answers: Answers;
  /** Question id -> what was said; answers kept to questions that are hidden or not asked say nothing. */
  readonly said: ReadonlyMap<string, Answer>;
}

/** Who speaks in each file. A file without exactly one respondent speaks under its own name, as a group. */
export function voicesOf(questionnaire: Questionnaire, files: readonly AnswersOf[]): readonly Voice[] {
  return files.map(({ file, answers }) => {
    const [only, ...others] = answers.respondents;
    const respondent = only !== undefined && others.length === 0 ? only : { ...nobody, id: idFrom(file) };
    const ofRole = respondent.role === undefined ? undefined : questionnaire.roles.get(respondent.role)?.stakeholder;
    return { file, respondent, stakeholder: respondent.stakeholder ?? ofRole, answers, said: saidIn(questionnaire, answers) };
  });
}

const nobody = { name: undefined, role: undefined, stakeholder: undefined };

/** An id made of a file's name: `out/Anna Bo.answers.yaml` gives `anna-bo`. */
function idFrom(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/(\.answers)?\.[a-z]+$/i, '');
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return id === '' ? 'respondent' : id;
}

function saidIn(questionnaire: Questionnaire, answers: Answers): ReadonlyMap<string, Answer> {
  const asked = [...standings(questionnaire, answers)].filter(([, { visible, status }]) => visible !== false && status !== 'not-asked');
  return new Map(asked.flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer] as const])));
}

/** What keeps files from being joined: another questionnaire, another subject, the same respondent twice; and where they differ. */
export function conflictsOf(voices: readonly Voice[]): readonly Diagnostic[] {
  const [first, ...others] = voices;
  if (first === undefined) return [];
  const speaking = new Map([[first.respondent.id, first.file]]);
  return others.flatMap((voice) => {
    const place = { file: voice.file, line: 1, column: 1 };
    const found: Diagnostic[] = [];
    const [named, wanted] = [voice, first].map(({ answers: { questionnaire } }) => `${questionnaire.id}@${questionnaire.version}`);
    if (named !== wanted) found.push(diagnostic('merge/other-questionnaire', place, { named: named ?? '', first: wanted ?? '' }));
    const [subject, firstSubject] = [voice.answers.subject.name, first.answers.subject.name];
    if (subject !== firstSubject) found.push(diagnostic('merge/other-subject', place, { subject, first: firstSubject }));
    const [depth, firstDepth] = [voice.answers.depth, first.answers.depth];
    if (depth !== firstDepth) found.push(diagnostic('merge/other-depth', place, { depth, first: firstDepth }));
    const { id } = voice.respondent;
    const before = speaking.get(id);
    if (before !== undefined) found.push(diagnostic('merge/same-respondent', place, { respondent: id, first: before }));
    speaking.set(id, before ?? voice.file);
    return found;
  });
}
