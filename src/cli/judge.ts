import { type Assessment, assess } from '../assess.ts';
import { type Checked, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Words } from '../wording/words.ts';
import { type Call, textOption } from './command.ts';
import type { Host } from './host.ts';
import { inLanguage } from './loading/in-language.ts';
import { answersLoader } from './loading/load-answers.ts';
import { chooseLanguage, loadWords } from './loading/load-words.ts';
import { tellProblems } from './tell.ts';

/** One subject judged, with the words to tell it in. */
export interface Judged {
  readonly assessment: Assessment;
  readonly words: Words;
}

/** Loads and assesses the answers file a command was given first; warnings are told on the way. */
export async function judge(call: Call, host: Host): Promise<Checked<Judged>> {
  const language = await chooseLanguage(textOption(call, 'language'), host);
  const loaded = await answersLoader(host, textOption(call, 'questionnaire'))(call.arguments[0] ?? '');
  if (!loaded.ok || hasErrors(loaded.diagnostics)) return { ok: false, diagnostics: loaded.diagnostics };
  await tellProblems(loaded.diagnostics, host);
  const questionnaire = inLanguage(loaded.value, language) ?? loaded.value.questionnaire;
  return {
    ok: true,
    value: { assessment: assess(questionnaire, loaded.value.answers), words: await loadWords(language, host) },
    diagnostics: loaded.diagnostics,
  };
}
