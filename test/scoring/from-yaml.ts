import { readAnswers } from '../../src/answers/read-answers.ts';
import type { Checked } from '../../src/diagnostics/diagnostic.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { score } from '../../src/scoring/score.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';

/** Scores what a person would write: the questionnaire without its head, the answers file without its head. */
export function scoreYaml(questionnaire: string, answers: string): Scorecard {
  const head = 'format: 1\nid: example\nversion: 1.0.0\nlanguage: en\ntitle: Example\n';
  const main = { file: 'questionnaire.yaml', content: head + questionnaire };
  const asked = sound(readQuestionnaire({ main, parts: [], translations: [] }));
  const subject = answers.includes('subject:') ? '' : 'subject: { name: Exampleville }\n';
  const given = readAnswers({ file: 'answers.yaml', content: `questionnaire: example@1.0.0\n${subject}${answers}` }, asked);
  return score(asked, sound(given));
}

function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(({ code, place, message }) => `${place.line}:${place.column} ${code} ${message}`).join('\n'));
}
