import type { Assessment } from '../../assess.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { applying } from '../../planning/applying.ts';
import { type Asking, askingOf, withoutLimits } from '../../planning/questions/asking.ts';
import { cheapestLevel, levelsAbove } from '../../planning/questions/cheapest-level.ts';
import { frontier } from '../../planning/questions/frontier.ts';
import { quickWins } from '../../planning/questions/quick-wins.ts';
import { doingNothing, underBudgets, withoutAction } from '../../planning/questions/side-by-side.ts';
import { scenariosText, winsText } from '../../report/terminal/scenarios-text.ts';
import type { Words } from '../../wording/words.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';
import { hasConstraints, loadConstraints, numbersIn } from './load-constraints.ts';
import { loadManner } from './load-manner.ts';

/** An answer as data, and as text for the terminal. */
interface Answered {
  readonly json: unknown;
  readonly text: string;
}

interface Telling {
  readonly assessment: Assessment;
  readonly words: Words;
  readonly width: number;
}

type Answer = (asking: Asking, call: Call, telling: Telling) => Answered;

/** The other questions cities ask, by the option that asks them; its name is also the key of the answer in JSON. */
const questions: Readonly<Record<string, { readonly option: string; readonly answer: Answer }>> = {
  'do-nothing': {
    option: 'doNothing',
    answer: (asking, _, telling) => {
      const scenario = doingNothing(asking);
      const targets = telling.assessment.targets;
      return { json: { ...scenario, targets }, text: scenariosText('do-nothing', [scenario], telling) };
    },
  },
  'quick-wins': {
    option: 'quickWins',
    answer: (asking, _, telling) => {
      const wins = quickWins(asking);
      return { json: wins, text: winsText(wins, telling) };
    },
  },
  'cheapest-level': {
    option: 'cheapestLevel',
    answer: (asking, call, telling) => {
      const scenario = cheapestLevel(levelAsked(call, asking), asking, hasConstraints(call) ? asking.constraints : withoutLimits(asking));
      return { json: scenario, text: scenariosText('cheapest-level', [scenario], telling, true) };
    },
  },
  frontier: {
    option: 'frontier',
    answer: (asking, _, telling) => {
      const found = frontier(asking);
      const texts = [scenariosText('frontier', found.points, telling), scenariosText('affordable', found.levels, telling)];
      return { json: found, text: texts.join('\n') };
    },
  },
  budgets: {
    option: 'budgets',
    answer: (asking, call, telling) => {
      const budgets = (textOption(call, 'budgets') ?? '').split('/').map((text) => numbersIn(text, 'budgets'));
      const scenarios = underBudgets(budgets, asking);
      return { json: scenarios, text: scenariosText('budgets', scenarios, telling) };
    },
  },
  without: {
    option: 'without',
    answer: (asking, call, telling) => {
      const action = textOption(call, 'without') ?? '';
      if (!asking.situation.questionnaire.actions.has(action)) throw new UsageError(`there is no action ${JSON.stringify(action)}`);
      const [allowed, refused] = withoutAction(action, asking);
      return { json: { with: allowed, without: refused }, text: scenariosText('without', [allowed, refused], telling) };
    },
  },
};

/** The questions this call asks, in the order of the table. */
export const questionsAsked = (call: Call): readonly string[] =>
  Object.entries(questions).flatMap(([name, { option }]) => (call.options[option] === undefined ? [] : [name]));

/** Answers them, each for itself. */
export async function tellAnswers(asked: readonly string[], call: Call, assessment: Assessment, words: Words, host: Host): Promise<number> {
  const { questionnaire, answers } = assessment;
  const constraints = await loadConstraints(call, questionnaire, answers.date ?? host.today(), host, applying(questionnaire, answers));
  if (!constraints.ok || hasErrors(constraints.diagnostics)) return refuse(constraints.diagnostics, 1, isGiven(call, 'json'), host);
  await tellProblems(constraints.diagnostics, host);
  const asking = askingOf(questionnaire, answers, constraints.value, await loadManner(call));
  const telling = { assessment, words, width: host.columns };
  const answered = asked.flatMap((name) => {
    const question = questions[name];
    return question === undefined ? [] : [[name, question.answer(asking, call, telling)] as const];
  });
  if (isGiven(call, 'json')) host.out(asJson({ format: 1, ...Object.fromEntries(answered.map(([name, { json }]) => [name, json])) }));
  else host.out(answered.map(([, { text }]) => text).join('\n'));
  return exitCodes.fine;
}

/** The level given with the option, else the next one. */
function levelAsked(call: Call, asking: Asking): string {
  const levels = levelsAbove(asking);
  const asked = textOption(call, 'cheapestLevel') ?? asking.constraints.target?.reach ?? levels[0];
  if (typeof asked === 'string' && levels.includes(asked)) return asked;
  const hint = levels.length === 0 ? 'There is no level above that of today.' : `Levels above that of today: ${levels.join(', ')}.`;
  throw new UsageError(asked === undefined ? 'there is no level to reach' : `${JSON.stringify(asked)} is no level to reach`, hint);
}
