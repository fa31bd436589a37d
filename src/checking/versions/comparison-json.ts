import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { changeInWords } from './change-in-words.ts';
import type { Comparison } from './comparison.ts';

/** The contract of `compass diff --json`, format 1. Fields may be added, none changes its meaning. */
export function comparisonJson({ old, latest, changes, saved, isMigrated, files, stale, step, calledFor, fits }: Comparison): object {
  return {
    format: 1,
    old: identityOf(old),
    new: identityOf(latest),
    changes: changes.map((change) => ({ ...change, message: changeInWords(change) })),
    answers: {
      migrated: isMigrated,
      questions: saved.map(({ question, fate, answers, changes: reasons }) => ({
        question,
        fate,
        answers,
        changes: reasons.map(changeInWords),
      })),
    },
    files: files.map(({ file, kept, lost, nodes }) => ({
      file,
      kept,
      lost: lost.map(({ what, path, why }) => ({ what, id: path.at(-1), why })),
      nodes,
    })),
    translations: stale,
    version: { step: step ?? null, 'called-for': calledFor, found: latest.version, fits },
  };
}

const identityOf = ({ id, version, sha256 }: Questionnaire): object => ({ id, version, sha256 });
