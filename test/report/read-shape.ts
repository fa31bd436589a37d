import { readdirSync, readFileSync } from 'node:fs';
import { readAnswers } from '../../src/answers/read-answers.ts';
import { type Assessment, assess } from '../../src/assess.ts';
import type { Checked } from '../../src/diagnostics/diagnostic.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { readTemplate } from '../../src/report/compose/read-template.ts';
import type { Template } from '../../src/report/compose/template.ts';
import { readSource } from '../../src/source/read-source.ts';

const folder = new URL('shapes/', import.meta.url);

/** The kinds of questionnaire a report has to get along with, each with answers. */
export const shapes: readonly string[] = readdirSync(folder).map((name) => name.replace('.yaml', ''));

export function shapeCalled(name: string): Assessment {
  const source = faultless(readSource({ file: name, content: readFileSync(new URL(`${name}.yaml`, folder)) }));
  const { questionnaire, answers } = source.value as { readonly questionnaire: object; readonly answers: object };
  return assessed(questionnaire, answers);
}

/** A questionnaire and answers as plain data, judged. */
export function assessed(questionnaire: object, answers: object): Assessment {
  const read = faultless(
    readQuestionnaire({ main: { file: 'questionnaire', content: JSON.stringify(questionnaire) }, parts: [], translations: [] }),
  );
  return assess(read, faultless(readAnswers({ file: 'answers', content: JSON.stringify(answers) }, read)));
}

export const templateCalled = (name: string): Template =>
  faultless(readTemplate({ file: name, content: readFileSync(new URL(`../../templates/report/${name}.yaml`, import.meta.url)) }));

export function faultless<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(({ code, message, place }) => `${place.line}: ${code} ${message}`).join('\n'));
}
