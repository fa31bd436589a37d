import type { Told, Verdict, VerifiedFigure } from '../../verifying/verified.ts';
import type { Words } from '../../wording/words.ts';
import type { Verification } from '../json/verify-json.ts';
import { inColumns, wrap } from './columns.ts';

/** How many figures match, and each one that does not; claims, which are few, are all listed. */
export function verifyText({ file, kind, answers, questionnaire, figures }: Verification, words: Words, width: number): string {
  const wrong = figures.filter(({ verdict }) => verdict !== 'matches');
  const listed = kind === 'claims' ? figures : wrong;
  const header = ['verify.figure', 'verify.stored', 'verify.recomputed', 'verify.verdict'].map((key) => words.say(key));
  const rows = listed.map((figure) => rowOf(figure, words));
  const columns = [{ align: 'left' }, { align: 'left', shrinks: true }, { align: 'left', shrinks: true }, { align: 'left' }] as const;
  return `${[
    ...wrap(
      words.say('verify.title', { file, answers: answers.file, questionnaire: `${questionnaire.id}@${questionnaire.version}` }),
      width,
    ),
    ...(rows.length === 0 ? [] : ['', ...inColumns(columns, [header, ...rows], width)]),
    '',
    ...wrap(
      wrong.length === 0
        ? words.say('verify.all', { count: figures.length })
        : words.say('verify.some', { count: wrong.length, all: figures.length }),
      width,
    ),
    ...wrap(words.say(`verify.tolerance.${kind}`), width),
  ].join('\n')}\n`;
}

const rowOf = ({ path, stored, recomputed, verdict }: VerifiedFigure, words: Words): string[] => [
  path,
  verdict === 'missing' ? '' : shown(stored),
  shown(recomputed),
  words.say(`verify.is.${verdict satisfies Verdict}`),
];

/** As it stands in the file: an auditor compares digits. */
const shown = (value: Told | undefined): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));
