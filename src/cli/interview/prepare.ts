import type { Depth } from '../../answers/answers.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Words } from '../../wording/words.ts';
import { type Call, textOption } from '../command.ts';
import type { Host } from '../host.ts';
import { findQuestionnaire } from '../loading/find-questionnaire.ts';
import { inLanguage } from '../loading/in-language.ts';
import { type LoadedQuestionnaire, loadQuestionnaire } from '../loading/load-questionnaire.ts';
import { UsageError } from '../usage-error.ts';
import { askBeginning } from './ask-beginning.ts';
import type { Asker } from './asker.ts';
import { chooseQuestionnaire } from './choose-questionnaire.ts';
import type { Known } from './keeper.ts';
import { newAnswers, openAnswers } from './open-answers.ts';
import { rolesAsked } from './roles-asked.ts';

/** An answers file, on disk or about to be, and the questionnaire it answers. */
export type Prepared = LoadedQuestionnaire & Known & { readonly file: string };

/** Finds the answers to go on with, or asks what new ones begin with. */
export async function prepare(call: Call, words: Words, asker: Asker, host: Host): Promise<Checked<Prepared>> {
  const named = textOption(call, 'answers');
  if (named !== undefined) await refuseUnfit(named, host);
  const wanted = call.arguments[0];
  if (wanted === undefined && named !== undefined && (await host.exists(named)) !== undefined) return opened(named, undefined, host);

  const main = await findQuestionnaire(wanted ?? (await chooseQuestionnaire(words, asker, host)), host);
  const loaded = await loadQuestionnaire(main, host);
  if (!loaded.ok) return loaded;
  const { id } = loaded.value.questionnaire;
  const file = named ?? `${id}.answers.yaml`;
  if ((await host.exists(file)) !== undefined) return opened(file, id, host);

  const questionnaire = inLanguage(loaded.value, words.language) ?? loaded.value.questionnaire;
  // A role that does not exist is told before anything is asked.
  rolesAsked(call, questionnaire);
  const beginning = await askBeginning(questionnaire, depthAsked(call), { asker, words, today: host.today() });
  const begun = newAnswers(file, main, loaded.value, beginning, host);
  return begun.ok ? { ...begun, value: { ...loaded.value, ...begun.value, file } } : begun;
}

/** A depth asked for by the option holds for a file that is there already, too. */
export function depthAsked(call: Call): Depth | undefined {
  const depth = textOption(call, 'depth');
  return depth === 'quick' || depth === 'full' ? depth : undefined;
}

async function opened(file: string, asked: string | undefined, host: Host): Promise<Checked<Prepared>> {
  const found = await openAnswers(file, asked, host);
  return found.ok ? { ...found, value: { ...found.value, file } } : found;
}

async function refuseUnfit(file: string, host: Host): Promise<void> {
  if (!/\.ya?ml$/i.test(file)) {
    throw new UsageError(
      `${JSON.stringify(file)} is no YAML file`,
      'The interview keeps its answers in YAML: --answers city.answers.yaml.',
    );
  }
  if ((await host.exists(file)) === 'folder')
    throw new UsageError(`${file} is a folder`, 'Name a file in it: --answers FOLDER/city.answers.yaml.');
}
