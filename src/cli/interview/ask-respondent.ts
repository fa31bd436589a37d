import type { Respondent } from '../../answers/answers.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Sitting } from './sitting.ts';

const nobody = '/nobody';
const another = '/another';

/** Asks who answers now, so that a file several people fill in says who said what. Nobody has to say. */
export async function askRespondent(interview: Interview, { asker, words }: Sitting): Promise<Interview> {
  const { respondents } = interview.answers;
  const picked = await asker.pick(words.say('interview.who'), [
    ...respondents.map(({ id, name, role }) => ({
      value: id,
      label: [name ?? id, interview.questionnaire.roles.get(role ?? '')?.title ?? role].filter(Boolean).join(', '),
    })),
    { value: nobody, label: words.say('interview.who-nobody') },
    { value: another, label: words.say(respondents.length === 0 ? 'interview.who-named' : 'interview.who-another') },
  ]);
  if (picked === nobody) return interview;
  return picked === another ? askAnother(interview, { asker, words }) : { ...interview, by: picked };
}

async function askAnother(interview: Interview, { asker, words }: Pick<Sitting, 'asker' | 'words'>): Promise<Interview> {
  const { answers, questionnaire } = interview;
  const name = await asker.write(words.say('interview.who-name'), '', () => undefined);
  if (name === '') return interview;
  const roles = [...questionnaire.roles.values()];
  const role =
    roles.length === 0
      ? nobody
      : await asker.pick(words.say('interview.who-role'), [
          ...roles.map(({ id, title, about }) => ({ value: id, label: title, ...(about === undefined ? {} : { note: about }) })),
          { value: nobody, label: words.say('interview.who-no-role'), move: true },
        ]);
  const known = questionnaire.roles.get(role);
  const id = respondentId(name, answers.respondents);
  const respondent: Respondent = { id, name, role: known?.id, stakeholder: known?.stakeholder };
  return { ...interview, by: id, answers: { ...answers, respondents: [...answers.respondents, respondent] } };
}

/** `Anna Müller` becomes `anna-muller`; where no Latin letter is left, or the id is taken, a number tells people apart. */
export function respondentId(name: string, others: readonly Respondent[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const stem = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '') || 'respondent';
  const taken = new Set(others.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(id)) return id;
  }
}
