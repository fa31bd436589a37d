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

/** The text of an answers file that says what `answers` say, claims aside. */
export function mergedFile(answers: Answers): string {
  const blank: Answers = {
    ...answers,
    subject: { ...answers.subject, name: '', facts: new Map() },
    date: '',
    depth: 'full',
    respondents: [],
    given: new Map(),
  };
  return writeAnswers(editSource(skeleton, [...besides(answers)]), blank, answers);
}

/** What people do not answer in an interview; undefined takes the key out of the skeleton. */
function* besides({ questionnaire, subject, ambition, targets, decisions }: Answers): Generator<SourceEdit> {
  yield { path: ['questionnaire'], value: `${questionnaire.id}@${questionnaire.version}` };
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
