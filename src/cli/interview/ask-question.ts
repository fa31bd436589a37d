import { noteOf } from '../../interview/change-answers.ts';
import type { Interview } from '../../interview/interview.ts';
import { move } from '../../interview/move.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Words } from '../../wording/words.ts';
import { askNote } from './ask-note.ts';
import { askValue, beyondScale, otherwise, valueInWords } from './ask-value.ts';
import { headingOf } from './heading.ts';
import { jump } from './jump.ts';
import { overview } from './overview.ts';
import type { Sitting } from './sitting.ts';
import { allWays, firstWays } from './ways.ts';

/** Asks one question until the person has moved on, or wants to stop. */
export async function askQuestion(question: Question, interview: Interview, sitting: Sitting): Promise<Interview | 'stop'> {
  const { asker, words } = sitting;
  const given = interview.answers.given.get(question.id);
  showQuestion(question, interview, sitting);
  const former = given?.status === 'answered' ? given.value : undefined;
  const said = await askValue(question, former, firstWays(question, interview, words), sitting);
  if ('value' in said) {
    asker.leave(question.ask, valueInWords(said.value, question, words));
    const beyond = beyondScale(said.value, question, words);
    if (beyond !== undefined) asker.show(beyond, 'warning');
    return move(interview, { kind: 'answer', value: said.value });
  }
  const way = said.way === otherwise.way ? await asker.pick(question.ask, allWays(question, interview, words)) : said.way;
  return goWay(way, question, interview, sitting);
}

/** Follows one of the ways that are no answer. Whatever only shows something leads back to the same question. */
async function goWay(way: string, question: Question, interview: Interview, sitting: Sitting): Promise<Interview | 'stop'> {
  const { asker, words } = sitting;
  switch (way) {
    case 'stop':
      return 'stop';
    case 'dont-know':
      asker.leave(question.ask, words.say('interview.dont-know'));
      return move(interview, { kind: 'dont-know', ask: undefined });
    case 'not-applicable': {
      const reason = await asker.write(words.say('interview.reason'), '', () => undefined);
      if (reason === '') return interview;
      asker.leave(question.ask, words.say('interview.not-applicable', { reason }));
      return move(interview, { kind: 'not-applicable', reason });
    }
    case 'skip':
    case 'back':
    case 'clear':
      return move(interview, { kind: way });
    case 'note':
      return askNote(question, interview, sitting);
    case 'jump':
      return jump(interview, sitting);
    case 'overview':
      overview(interview, sitting);
      return interview;
    default:
      return interview;
  }
}

/** Where we are, what is meant, who may know, and what was said so far. */
function showQuestion(question: Question, interview: Interview, { asker, words }: Sitting): void {
  const { questionnaire, answers, notes } = interview;
  const roles = question.answeredBy.map((id) => questionnaire.roles.get(id)?.title ?? id);
  asker.show(`\n${headingOf(question, interview, words)}`, 'strong');
  if (question.why !== undefined) asker.show(words.say('interview.why', { text: question.why }), 'quiet');
  if (question.help !== undefined) asker.show(words.say('interview.help', { text: question.help }), 'quiet');
  if (roles.length > 0) asker.show(words.say('interview.who-may-know', { roles: words.join(roles) }), 'quiet');
  const given = answers.given.get(question.id);
  if (given !== undefined) asker.show(words.say('interview.so-far', { answer: givenInWords(question, interview, words) }), 'quiet');
  const { comment } = notes.get(question.id) ?? noteOf(given);
  if (comment !== undefined) asker.show(words.say('interview.comment-so-far', { comment }), 'quiet');
}

function givenInWords(question: Question, { answers }: Interview, words: Words): string {
  const given = answers.given.get(question.id);
  switch (given?.status) {
    case 'answered':
      return valueInWords(given.value, question, words);
    case 'not-applicable':
      return words.say('interview.not-applicable', { reason: given.reason ?? '' });
    default:
      return words.say('interview.dont-know');
  }
}
