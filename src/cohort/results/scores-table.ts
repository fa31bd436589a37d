import type { Assessment } from '../../assess.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import type { CsvCell } from './write-csv.ts';

const figures = ['score', 'low', 'high', 'coverage', 'level'] as const;

/**
 * The columns of scores.csv: the city, its report, the figures of the whole and of each dimension in the order of the
 * questionnaire, its kinds. Where no city could be scored there are no figures.
 */
export function scoresHeader(questionnaire: Questionnaire | undefined): readonly string[] {
  const nodes = questionnaire === undefined ? [] : [questionnaire.root.id, ...questionnaire.dimensions.keys()];
  return ['name', 'report', ...nodes.flatMap((node) => figures.map((figure) => `${node}.${figure}`)), 'kinds'];
}

/** A row of scores.csv. Figures are unrounded as in the JSON contract; empty where there is none. Several kinds are separated by `;`. */
export function scoresRow(
  { questionnaire, answers, scorecard }: Pick<Assessment, 'questionnaire' | 'answers' | 'scorecard'>,
  report: string | null,
): readonly CsvCell[] {
  const nodes = [scorecard.overall, ...[...questionnaire.dimensions.keys()].map((id) => scorecard.dimensions.get(id))];
  return [answers.subject.name, report, ...nodes.flatMap(figuresOf), scorecard.kinds.join(';')];
}

const figuresOf = (node: NodeScore | undefined): readonly CsvCell[] =>
  figures.map((figure) => (figure === 'level' ? (node?.level?.id ?? null) : (node?.[figure] ?? null)));
