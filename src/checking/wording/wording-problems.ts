import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReadQuestionnaire } from '../../questionnaire/read-questionnaire.ts';
import { textsIn } from '../../questionnaire/texts.ts';
import type { FileText } from '../../source/file-text.ts';
import { problems, type Tell } from '../../source/problems.ts';
import { readSource } from '../../source/read-source.ts';
import { inside, type Path, type Source } from '../../source/source.ts';
import { questionRules } from './question-rules.ts';
import { sameAnswers } from './same-answers.ts';
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
  look(texts, all, tell);
  if (all) questionRules(names, tell);
  return diagnostics;
}

/** The same of a translation that has been read without errors. */
export function translationWording(file: FileText, all: boolean): readonly Diagnostic[] {
  const source = readSource(file);
  if (!source.ok) return [];
  const { tell, diagnostics } = problems();
  look(translatedTexts(source.value), all, tell);
  return diagnostics;
}

function look(texts: readonly WordedText[], all: boolean, tell: Tell): void {
  sameAnswers(texts, tell);
  if (!all) return;
  for (const text of texts) for (const rule of textRules) rule(text, tell);
}

function translatedTexts(source: Source): readonly WordedText[] {
  const { language, texts } = source.value as {
    readonly language: string;
    readonly texts: Readonly<Record<string, { readonly to: string }>>;
  };
  return Object.entries(texts).map(([key, { to }]) => {
    const steps = key.split('.');
    const role = roleOf(steps);
    const [thing] = steps;
    const isAnswer = role === 'label' && steps.length === 3;
    return { text: to, role, language, spot: inside({ source, path: [] }, 'texts', key, 'to'), answers: isAnswer ? thing : undefined };
  });
}

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
