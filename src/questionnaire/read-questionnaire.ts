import { validate as validatePart } from '#validators/part';
import { validate as validateQuestionnaire } from '#validators/questionnaire';
import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileText } from '../source/file-text.ts';
import { problems } from '../source/problems.ts';
import type { Shape } from '../source/read-shape.ts';
import { readShaped } from '../source/read-shaped.ts';
import { buildQuestionnaire } from './build-questionnaire.ts';
import type * as format from './format.ts';
import { join } from './join.ts';
import type { Joined } from './joined.ts';
import { checkMeaning } from './meaning/check-meaning.ts';
import { type Names, namesIn } from './names.ts';
import { partsNamed } from './parts.ts';
import type { Questionnaire } from './questionnaire.ts';
import { partSchema, questionnaireSchema } from './schema.ts';
import { textsIn } from './texts.ts';

/** All files of one questionnaire, as they were handed in. */
export interface QuestionnaireFiles {
  readonly main: FileText;
  /** In the order the main file lists them. */
  readonly parts: readonly FileText[];
  /** One a language; they do not take part in reading the questionnaire. */
  readonly translations: readonly FileText[];
}

/** A questionnaire together with what was written where, for whoever has more to say about its files. */
export interface ReadQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly joined: Joined;
  readonly names: Names;
}

const mainShape: Shape = { validate: validateQuestionnaire, schema: questionnaireSchema };
const partShape: Shape = { validate: validatePart, schema: partSchema };

/**
 * Reads a questionnaire in three steps, each only where the one before found no error: syntax, shape, meaning. All problems of a
 * step come at once, main file first, then part by part.
 */
export function readQuestionnaire(files: QuestionnaireFiles): Checked<Questionnaire> {
  const read = readWithPlaces(files);
  return read.ok ? { ...read, value: read.value.questionnaire } : read;
}

/** The same, with the places of all that was read. */
export function readWithPlaces(files: QuestionnaireFiles): Checked<ReadQuestionnaire> {
  const main = readShaped<format.QuestionnaireFile>(files.main, mainShape);
  const parts = files.parts.map((part) => readShaped<format.PartFile>(part, partShape));
  const found: Diagnostic[] = [main, ...parts].flatMap(({ diagnostics }) => diagnostics);
  if (!main.ok || hasErrors(found)) return { ok: false, diagnostics: found };
  const { tell, diagnostics } = problems();
  partsNamed(main.value, tell);
  const joined = join(
    main.value,
    parts.flatMap((part) => (part.ok ? [part.value] : [])),
    tell,
  );
  const reader = { joined, names: namesIn(joined), tell };
  const questionnaire = buildQuestionnaire(reader);
  checkMeaning({ ...reader, questionnaire, texts: joined.files.flatMap(textsIn) });
  const told = inOrderOf([files.main, ...files.parts], [...found, ...diagnostics]);
  if (hasErrors(told)) return { ok: false, diagnostics: told };
  return { ok: true, value: { questionnaire, joined, names: reader.names }, diagnostics: told };
}

/** In the order of the files, then of lines; inFileOrder alone would go by the file that is told of first. */
function inOrderOf(files: readonly FileText[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = new Map(files.map(({ file }, index) => [file, index]));
  const of = ({ place }: Diagnostic) => rank.get(place.file) ?? 0;
  return [...diagnostics].sort((a, b) => of(a) - of(b) || a.place.line - b.place.line || a.place.column - b.place.column);
}
