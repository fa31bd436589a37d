import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type {
  Action,
  Case,
  Consistency,
  Dimension,
  Finding,
  Objective,
  Option,
  PartFile,
  Question,
  QuestionnaireFile,
  Role,
  Source,
  Target,
} from '../../src/questionnaire/format.ts';

/** A question as its file has it, with where it stands and the options it offers. */
export interface Asked extends Omit<Question, 'options'> {
  readonly dimension: string;
  readonly options: readonly Option[];
}

/** A questionnaire with its parts, as plain YAML: what the files say, before any code of ours has read them. */
export interface Joined {
  readonly file: QuestionnaireFile;
  readonly dimensions: readonly Dimension[];
  readonly questions: readonly Asked[];
  readonly actions: readonly Action[];
  readonly findings: readonly Finding[];
  readonly consistency: readonly Consistency[];
  readonly objectives: readonly Objective[];
  readonly targets: readonly Target[];
  readonly cases: readonly Case[];
  readonly roles: readonly Role[];
  readonly sources: readonly Source[];
}

export const folderOf = (id: string): string => new URL(`../../questionnaires/${id}/`, import.meta.url).pathname;

/** A dimension and all below it. */
const withThoseBelow = (dimension: Dimension): readonly Dimension[] => [dimension, ...(dimension.dimensions ?? []).flatMap(withThoseBelow)];

/** Joins the files of a bundled questionnaire by hand, so that these tests do not lean on the reader they are to catch out. */
export function joined(id: string): Joined {
  const folder = folderOf(id);
  const file = parse(readFileSync(`${folder}questionnaire.yaml`, 'utf8')) as QuestionnaireFile;
  const parts = (file.parts ?? []).map((part) => parse(readFileSync(`${folder}${part}`, 'utf8')) as PartFile);
  const all = <T>(list: (part: PartFile | QuestionnaireFile) => T[] | undefined): T[] =>
    [file, ...parts].flatMap((part) => list(part) ?? []);
  const dimensions = all((part) => part.dimensions).flatMap(withThoseBelow);
  const sets = Object.assign({}, ...all((part) => (part['option-sets'] === undefined ? [] : [part['option-sets']])));
  return {
    file,
    dimensions: dimensions.filter(({ title }) => title !== undefined),
    questions: dimensions.flatMap((dimension) =>
      (dimension.questions ?? []).map((question) => ({
        ...question,
        dimension: dimension.id,
        options: typeof question.options === 'string' ? (sets[question.options] as Option[]) : (question.options ?? []),
      })),
    ),
    actions: all((part) => part.actions),
    findings: all((part) => part.findings),
    consistency: all((part) => part.consistency),
    objectives: all((part) => part.objectives),
    targets: all((part) => part.targets),
    cases: all((part) => part.cases),
    roles: all((part) => part.roles),
    sources: all((part) => part.sources),
  };
}

/** The example answers of a bundled questionnaire, by file name. */
export const exampleAnswers = (id: string): readonly string[] =>
  readdirSync(`${folderOf(id)}answers`).filter((name) => name.endsWith('.answers.yaml'));
