import type { Paint } from '../../diagnostics/text.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Step } from '../../questionnaire/version.ts';
import { wrap } from '../../report/terminal/columns.ts';
import type { CarriedFile, Reached } from './carried-file.ts';
import { changeInWords } from './change-in-words.ts';
import type { Comparison } from './comparison.ts';
import type { SavedAnswer, SavedAnswers } from './saved-answers.ts';
import type { StaleTranslation } from './translation-changes.ts';

/** What differs between two versions, for their author. */
export function comparisonText(comparison: Comparison, paint: Paint, width: number): string {
  const { old, latest, changes } = comparison;
  const lines = [
    paint.strong(`${old.id} ${old.version} -> ${latest.id === old.id ? '' : `${latest.id} `}${latest.version}`),
    '',
    ...(changes.length === 0
      ? ['Nothing differs.', '']
      : (['major', 'minor', 'patch'] as const).flatMap((step) => ofStep(step, comparison, paint, width))),
    ...savedLines(comparison, paint, width),
    ...comparison.files.flatMap((file) => fileLines(file, width)),
    ...comparison.stale.flatMap((stale) => [...wrap(staleInWords(stale), width), '']),
    ...wrap(verdict(comparison), width),
  ];
  return `${lines.join('\n')}\n`;
}

const meanings: Readonly<Record<Step, string>> = {
  major: 'Saved answers can be lost, mean something else or score otherwise (major)',
  minor: 'Additions, and other judgements on the same scores (minor)',
  patch: 'Texts (patch)',
};

function ofStep(step: Step, { changes }: Comparison, paint: Paint, width: number): readonly string[] {
  const ofThis = changes.filter((change) => change.step === step);
  if (ofThis.length === 0) return [];
  return [paint.strong(meanings[step]), ...ofThis.flatMap((change) => item(changeInWords(change), width)), ''];
}

function savedLines({ old, saved, isMigrated, latest }: Comparison, paint: Paint, width: number): readonly string[] {
  const kept = saved.filter(({ fate }) => fate === 'kept').length;
  const others = saved.filter(({ fate }) => fate !== 'kept');
  const migration =
    old.version === latest.version || isMigrated
      ? []
      : item(
          `They are refused until a migration leads from ${old.version} to ${latest.version} (compass diff --migration FILE drafts one).`,
          width,
        );
  return [
    paint.strong(`Answers saved under ${old.version}`),
    ...item(`kept as they are: ${kept} of ${saved.length} questions`, width),
    ...others.flatMap((each) => fateLines(each, width)),
    ...migration,
    '',
  ];
}

function fateLines({ question, fate, answers, changes }: SavedAnswers, width: number): readonly string[] {
  const told = [...answersInWords(fate, answers), ...changes.map(changeInWords)];
  return [...item(`${words[fate]}: ${question}`, width), ...told.flatMap((line) => wrap(visible(line), width, '      '))];
}

/** How many single answers are told of each question. */
const most = 6;

/** Where all answers of a question go the same way, that way; else each answer. */
function answersInWords(fate: SavedAnswers['fate'], answers: readonly SavedAnswer[]): readonly string[] {
  const [first] = answers;
  if (first === undefined) return [];
  if (fate === 'dropped' && answers.every(({ why }) => why === first.why)) return [first.why];
  const to = first.becomes?.question;
  if (answers.every(({ answer, becomes }) => becomes?.question === to && becomes?.answer === answer)) return [`it is ${to} now`];
  const told = answers.map(({ answer, becomes, why }) =>
    becomes === null ? `${answer} is lost: ${why}` : `${answer} becomes ${becomes.question}: ${becomes.answer}`,
  );
  return told.length <= most ? told : [...told.slice(0, most), `and ${told.length - most} more`];
}

const staleInWords = ({ language, changed, missing, unknown }: StaleTranslation): string => {
  const counts = [
    [changed, 'made from a text that has changed'],
    [missing, 'missing'],
    [unknown, 'of nothing that is still there'],
  ] as const;
  const told = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `Texts of the translation ${language} to look at: ${told.join(', ')}.`;
};

const words: Readonly<Record<SavedAnswers['fate'], string>> = {
  kept: 'kept',
  moved: 'kept in another form',
  changed: 'kept, but with another meaning',
  partly: 'kept in part',
  dropped: 'dropped',
};

function fileLines({ file, kept, lost, nodes }: CarriedFile, width: number): readonly string[] {
  return [
    ...wrap(
      `${file}: ${kept} kept, ${lost.length} lost, ${nodes.length === 0 ? 'scores and levels as before' : 'scored otherwise'}`,
      width,
    ),
    ...lost.flatMap(({ what, path, why }) => item(`lost: ${what} ${String(path.at(-1))}: ${why}`, width)),
    ...nodes.flatMap(({ id, before, after }) => item(`${id}: ${reachedInWords(before)} -> ${reachedInWords(after)}`, width)),
    '',
  ];
}

const reachedInWords = ({ score, level }: Reached): string =>
  `${score === null ? 'no score' : String(Math.round(score * 100) / 100)}${level === null ? '' : ` (${level})`}`;

function verdict({ old, latest, step, calledFor, fits }: Comparison): string {
  const found = `the file says ${latest.version}`;
  if (step === undefined)
    return fits ? `Nothing calls for another version; ${found}.` : `Nothing differs from ${old.version}, but ${found}, which is earlier.`;
  return `These changes call for version ${calledFor}${fits ? ' or later' : ' at the least'} (${step}); ${found}.`;
}

const item = (text: string, width: number): readonly string[] => {
  const [first = '', ...rest] = wrap(visible(text), width, '    ');
  return [`  - ${first.trimStart()}`, ...rest];
};
