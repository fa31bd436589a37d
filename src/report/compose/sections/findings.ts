import { becauseInWords } from '../../because.ts';
import type { Block } from '../../document.ts';
import { emphasis, heading, paragraph, run, spaced, strong } from '../blocks.ts';
import { rankedFindings } from '../ranked-findings.ts';
import type { Compose, Telling } from '../telling.ts';

const kinds = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/** Strengths, weaknesses, opportunities and threats, each with the answers that brought it up. */
export const composeFindings: Compose = (telling, { kinds: wanted = kinds, because = true }) => {
  const { words, assessment } = telling;
  const told = kinds
    .filter((kind) => Array.isArray(wanted) && wanted.includes(kind))
    .flatMap((kind) => ofKind(kind, because === true, telling));
  if (told.length === 0) return [];
  const { length } = assessment.plan.findings;
  return [
    heading(1, words.say('report.findings.title'), 'findings'),
    ...paragraph(words.say('report.findings.intro', { count: length })),
    ...told,
  ];
};

function ofKind(kind: (typeof kinds)[number], because: boolean, telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const rows = rankedFindings(kind, telling);
  if (rows.length === 0) return [];
  return [
    heading(2, words.say(`report.findings.${kind}`), `findings-${kind}`),
    {
      kind: 'list',
      ordered: false,
      items: rows.map(({ title, text, fired }) =>
        spaced(
          strong(title === '' ? '' : `${title}.`),
          run(text),
          emphasis(because ? becauseInWords(fired.because, assessment, words) : ''),
        ),
      ),
    },
  ];
}
