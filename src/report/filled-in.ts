import type { AnswerValue } from '../answers/answers.ts';
import { standings } from '../answers/standings.ts';
import type { Assessment } from '../assess.ts';
import type { Action, Finding, Question } from '../questionnaire/questionnaire.ts';
import type { Words } from '../wording/words.ts';
import { answerInWords, factInWords } from './answer-in-words.ts';

/** The assessment with the placeholders in its texts (`{population}`) filled with the answers and facts of its subject. */
export function filledIn(assessment: Assessment, words: Words): Assessment {
  const fill = filler(assessment, words);
  const { questionnaire, answers, scorecard, inconsistencies, targets } = assessment;
  return {
    answers,
    scorecard,
    targets,
    // Still made only for who asks for it: to plan is to score once for every action.
    get plan() {
      return assessment.plan;
    },
    questionnaire: {
      ...questionnaire,
      questions: mapped(questionnaire.questions, (question): Question => ({ ...question, ask: fill(question.ask) })),
      findings: mapped(
        questionnaire.findings,
        (finding): Finding => ({ ...finding, title: finding.title && fill(finding.title), text: fill(finding.text) }),
      ),
      actions: mapped(questionnaire.actions, (action): Action => filledAction(action, fill)),
    },
    inconsistencies: inconsistencies.map((each) => ({ ...each, say: fill(each.say) })),
  };
}

const filledAction = (action: Action, fill: (text: string) => string): Action => ({
  ...action,
  title: fill(action.title),
  about: action.about && fill(action.about),
  firstStep: action.firstStep && fill(action.firstStep),
  steps: action.steps.map(fill),
});

const mapped = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> =>
  new Map([...map].map(([id, value]) => [id, change(value)]));

/** Numbers stand without their unit, which the text around them says; what is not known is told so. */
function filler({ questionnaire, answers }: Assessment, words: Words): (text: string) => string {
  const today = standings(questionnaire, answers);
  const fillingFor = (id: string): string | undefined => {
    const question = questionnaire.questions.get(id);
    if (question !== undefined) {
      const { status, answer } = today.get(id) ?? {};
      return status === 'answered' && answer?.status === 'answered' ? answerText(question, answer.value) : words.say('status.unknown');
    }
    const fact = questionnaire.facts.get(id);
    const value = answers.subject.facts.get(id) ?? null;
    if (fact === undefined) return undefined;
    return typeof value === 'number' ? words.number(value, 6) : factInWords(fact, value, words);
  };
  const answerText = (question: Question, value: AnswerValue): string =>
    typeof value === 'number' ? words.number(value, 6) : answerInWords(question, value, words);
  return (text) => text.replace(/\{([a-z][a-z0-9-]*)\}/g, (whole, id: string) => fillingFor(id) ?? whole);
}
