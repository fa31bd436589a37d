import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { ReadQuestionnaire } from '../../questionnaire/read-questionnaire.ts';
import { textsIn } from '../../questionnaire/texts.ts';
import type { Translation } from '../../questionnaire/translation.ts';
import type { FileText } from '../../source/file-text.ts';
import { problems } from '../../source/problems.ts';
import { readSource } from '../../source/read-source.ts';
import { inside, type Path, placeOf, type Source } from '../../source/source.ts';
import { questionRules } from './question-rules.ts';
import { repeatedAnswers, sameAnswers } from './same-answers.ts';
import { sameQuestions } from './same-questions.ts';
import { textRules } from './text-rules.ts';
import type { WordedText } from './worded-text.ts';

/** What can be said about the wording of a questionnaire; `all` asks for what authors may be of two minds about, too. */
export function wordingProblems({ questionnaire, joined, names }: ReadQuestionnaire, all: boolean): readonly Diagnostic[] {
  const { tell, diagnostics } = problems();
  const language = questionnaire.sourceLanguage;
  const texts = joined.files.flatMap(textsIn).map(({ data, spot }): WordedText => {
    const role = roleOf(spot.path);
    return { text: data, role, language, spot, answers: role === 'label' ? questionOf(spot.source.value, spot.path) : undefined };
  });
  sameAnswers(texts, tell);
  sameQuestions(names, tell);
  if (!all) return diagnostics;
  questionRules(names, tell);
  return [...diagnostics, ...textProblems(texts)];
}

/** The same of a translation of which `translation` was read. The file is read for places only where there is something to tell. */
export function translationWording(file: FileText, translation: Translation, all: boolean): readonly Diagnostic[] {
  if (!all && repeatedAnswers([...translation.texts].map(([key, text]) => ({ text, answers: answersKey(key) }))).length === 0) return [];
  const source = readSource(file);
  if (!source.ok) return [];
  const { tell, diagnostics } = problems();
  const texts = translatedTexts(source.value, translation);
  sameAnswers(texts, tell);
  return all ? [...diagnostics, ...textProblems(texts)] : diagnostics;
}

function textProblems(texts: readonly WordedText[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const text of texts)
    for (const rule of textRules)
      rule(text, (code, args, words) => void found.push(diagnostic(code, placeOfWords(placeOf(text.spot), words), args)));
  return found;
}

/** Where the words stand in the line that their text begins on; else the text. */
function placeOfWords(place: Place, words: string | undefined): Place {
  const { excerpt = '', column } = place;
  const text = [...excerpt].slice(column - 1).join('');
  const at = words === undefined ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  return words === undefined || at < 0 ? place : { ...place, column: column + [...text.slice(0, at)].length, width: [...words].length };
}

const translatedTexts = (source: Source, { language, texts }: Translation): readonly WordedText[] =>
  [...texts].map(([key, text]) => {
    const spot = inside({ source, path: [] }, 'texts', key, 'to');
    return { text, role: roleOf(key.split('.')), language, spot, answers: answersKey(key) };
  });

/** Of the key of an answer's label the question, or the option set; `open-data.portal.label`. */
const answersKey = (key: string): string | undefined => /^([^.]+)\.[^.]+\.label$/.exec(key)?.[1];

/** The last key on the way; items of a list have the role of the list. */
const roleOf = (path: Path): string => String(path.findLast((step) => !/^\d+$/.test(String(step))) ?? '');

/** The id of the question, or the name of the option set, whose answer has its label at this path. */
function questionOf(value: unknown, path: Path): string | undefined {
  const list = path.slice(0, -2);
  const holder = list.at(-1) === 'options' ? list.slice(0, -1) : undefined;
  if (holder === undefined) return list.at(-2) === 'option-sets' ? String(list.at(-1)) : undefined;
  const question = holder.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
  return typeof question === 'object' && question !== null && 'id' in question ? String(question.id) : undefined;
}
