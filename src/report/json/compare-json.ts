import type { Answer } from '../../answers/answers.ts';
import type { Change, ChangedNode } from '../../cohort/comparison/change.ts';
import type { Compared, ComparedNode, SideBySide } from '../../cohort/comparison/side-by-side.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';

/** The contract of `compass compare --json` for several cities, format 1; numbers unrounded, cells in the order of `subjects`. */
export function sideBySideJson({ questionnaire, subjects, rows }: SideBySide): object {
  const nameOf = new Map(subjects.map(({ file, name }) => [file, name]));
  return {
    format: 1,
    kind: 'side-by-side',
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256: questionnaire.sha256 },
    subjects: subjects.map(({ file, name, peers }) => ({
      file,
      name,
      peers: peers.map(({ id, distance, drivers }) => ({ file: id, name: nameOf.get(id) ?? id, distance, drivers })),
    })),
    rows: Object.fromEntries(rows.map((row) => [row.of, rowJson(row)])),
  };
}

const rowJson = ({ cells, quartiles }: ComparedNode): object => ({
  cells: cells.map(({ node, rank, percentile }) => ({ ...figure(node), rank, percentile })),
  quartiles,
});

const figure = ({ score, withheld, low, high, coverage, level }: NodeScore): object => ({
  score,
  ...(withheld === undefined ? {} : { withheld }),
  low,
  high,
  coverage,
  level: level?.id ?? null,
});

/** The contract of `compass compare --json` for one city over time, format 1; one change for each pair of neighbours. */
export const changesJson = (changes: readonly Change[]): object => ({
  format: 1,
  kind: 'over-time',
  subject: { name: changes[0]?.after.assessment.answers.subject.name ?? null },
  changes: changes.map(({ before, after, sameQuestionnaire, nodes, moved, unfit }) => ({
    before: assessmentJson(before),
    after: assessmentJson(after),
    'same-questionnaire': sameQuestionnaire,
    nodes: Object.fromEntries(nodes.map((node) => [node.of, nodeJson(node)])),
    moved: moved.map((each) => ({
      question: each.question,
      dimension: each.dimension,
      before: answerJson(each.before),
      after: answerJson(each.after),
      overall: each.overall,
      'of-dimension': each.ofDimension,
    })),
    unfit,
  })),
});

const assessmentJson = ({ file, assessment: { questionnaire, answers } }: Compared): object => ({
  file,
  date: answers.date,
  answers: answers.sha256,
  questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256: questionnaire.sha256 },
});

const nodeJson = ({ before, after, split, isCertain }: ChangedNode): object => ({
  before: before === undefined ? null : figure(before),
  after: after === undefined ? null : figure(after),
  change: split?.change ?? null,
  'by-answers': split?.byAnswers ?? null,
  'by-questionnaire': split?.byQuestionnaire ?? null,
  certain: isCertain,
});

const answerJson = (answer: Answer | undefined): object =>
  answer?.status === 'answered' ? { status: answer.status, value: answer.value } : { status: answer?.status ?? 'unanswered' };
