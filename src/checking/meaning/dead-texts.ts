import { type DeadBecause, deadTexts } from '../../questionnaire/dead-texts.ts';
import { textsIn } from '../../questionnaire/texts.ts';
import type { Check } from './check.ts';

const reasons: Readonly<Record<DeadBecause, string>> = {
  'nobody-gets-there': 'how one gets to an answer is told where another answer comes before it',
  'no-target': 'the unit of an indicator is told with its target',
};

/** Every text that was written is shown by some command. */
export const deadTextsOf: Check = ({ questionnaire, joined, tell }) => {
  const dead = deadTexts(questionnaire.written);
  if (dead.size === 0) return;
  for (const { key, spot } of joined.files.flatMap(textsIn)) {
    const because = dead.get(key);
    if (because !== undefined) tell('meaning/text-never-shown', spot, { key, reason: reasons[because] });
  }
};
