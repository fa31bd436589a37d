import type { Answers, Decision } from '../../answers/answers.ts';
import { writeAnswers } from '../../answers/write-answers.ts';
import { editSource, type SourceEdit } from '../../source/edit-source.ts';

const skeleton = `# Answers of several respondents, joined by compass merge. Comments say who answered what.
format: 1
questionnaire: ''
subject:
  name: ''
date: ''
depth: full
ambition: ''
targets: {}
respondents: []
answers: {}
decisions: []
`;

/** The text of an answers file that says what `answers` say, claims aside; `reference` is how it names its questionnaire, `id@version` if left out. */
export function mergedFile(answers: Answers, reference = `${answers.questionnaire.id}@${answers.questionnaire.version}`): string {
  const blank: Answers = {
    ...answers,
    subject: { ...answers.subject, name: '', facts: new Map() },
    date: '',
    depth: 'full',
    respondents: [],
    given: new Map(),
  };
  return writeAnswers(editSource(skeleton, [...besides(answers, reference)]), blank, answers);
}

/** What people do not answer in an interview; undefined takes the key out of the skeleton. */
function* besides({ subject, ambition, targets, decisions }: Answers, reference: string): Generator<SourceEdit> {
  yield { path: ['questionnaire'], value: reference };
  if (subject.country !== undefined) yield { path: ['subject', 'country'], value: subject.country };
  yield { path: ['ambition'], value: ambition };
  yield { path: ['targets'], value: targets.size === 0 ? undefined : Object.fromEntries(targets) };
  yield { path: ['decisions'], value: decisions.length === 0 ? undefined : decisions.map(decisionAsWritten) };
}

const decisionAsWritten = ({ question, value, why, from }: Decision): object => ({
  question,
  value,
  ...(why === undefined ? {} : { why }),
  ...(from.length === 0 ? {} : { from }),
});
