import { minutesFor } from '../../interview/minutes.ts';
import type { Words } from '../../wording/words.ts';
import type { Host } from '../host.ts';
import { bundledPath, bundledQuestionnaires } from '../loading/find-questionnaire.ts';
import { inLanguage } from '../loading/in-language.ts';
import { loadQuestionnaire } from '../loading/load-questionnaire.ts';
import type { Asker } from './asker.ts';
import { openingWords } from './opening-words.ts';

/** The id of the bundled questionnaire the person picks. */
export async function chooseQuestionnaire(words: Words, asker: Asker, host: Host): Promise<string> {
  const loaded = await Promise.all((await bundledQuestionnaires(host)).map((id) => loadQuestionnaire(bundledPath(id, host), host)));
  const usable = loaded.flatMap((each) => (each.ok ? [inLanguage(each.value, words.language) ?? each.value.questionnaire] : []));
  return asker.pick(
    words.say('interview.which'),
    usable.map(({ id, title, about, questions }) => {
      const args = { title, count: questions.size, minutes: minutesFor([...questions.values()]) };
      return {
        value: id,
        label: words.say('interview.which-row', args),
        ...(about === undefined ? {} : { note: openingWords(about, 240) }),
      };
    }),
  );
}
