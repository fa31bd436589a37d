import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { explain } from '../../report/explain/explain.ts';
import { explanationJson } from '../../report/explain/explanation-json.ts';
import { explanationText } from '../../report/explain/explanation-text.ts';
import { filledIn } from '../../report/filled-in.ts';
import { nearest } from '../../source/nearest.ts';
import { type Call, isGiven } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { judge } from '../judge.ts';
import { asJson, refuse } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Tells what a figure, level, finding or action came from; of the whole if nothing is named. */
export async function run(call: Call, host: Host): Promise<number> {
  const judged = await judge(call, host);
  if (!judged.ok) return refuse(judged.diagnostics, 1, isGiven(call, 'json'), host);
  const { assessment, words } = judged.value;
  const what = call.arguments[1] ?? 'overall';
  const explanation = explain(filledIn(assessment, words), what);
  if (explanation === undefined) throw nothingCalled(what, assessment.questionnaire);
  host.out(isGiven(call, 'json') ? asJson(explanationJson(explanation)) : explanationText(explanation, words, host.columns));
  return exitCodes.fine;
}

function nothingCalled(what: string, questionnaire: Questionnaire): UsageError {
  const { dimensions, questions, stages, findings, actions, levels } = questionnaire;
  const near = nearest(what, [
    'overall',
    ...dimensions.keys(),
    ...questions.keys(),
    ...stages.keys(),
    ...findings.keys(),
    ...actions.keys(),
    ...levels.map(({ id }) => id),
  ]);
  const hint = 'Name overall, a dimension, stage, cell (dimension/stage), question, level, finding or action by its id.';
  return new UsageError(
    `there is nothing called ${JSON.stringify(what)} in this questionnaire`,
    near === undefined ? hint : `Did you mean ${near}? ${hint}`,
  );
}
