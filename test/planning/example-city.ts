import { answersLoader, type LoadedAnswers } from '../../src/cli/loading/load-answers.ts';
import { nodeHost } from '../../src/cli/node-host.ts';

const folder = new URL('../../questionnaires', import.meta.url).pathname;

/** The answers of an example city that comes along, such as `starter/answers/altwasser`, with their questionnaire. */
export async function exampleCity(path: string): Promise<LoadedAnswers> {
  const loaded = await answersLoader(nodeHost())(`${folder}/${path}.answers.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
}
