import type { Assessment } from '../../assess.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { explain } from '../../report/explain/explain.ts';
import type { Explanation } from '../../report/explain/explanation.ts';
import { explanationJson } from '../../report/explain/explanation-json.ts';
import { explanationText } from '../../report/explain/explanation-text.ts';
import { supposed, whatIf } from '../../report/explain/what-if.ts';
import { filledIn } from '../../report/filled-in.ts';
import { nearest } from '../../source/nearest.ts';
import { type Call, isGiven, textsOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { judge } from '../judge.ts';
import { supposedAnswers } from '../supposed-answers.ts';
import { asJson, refuse } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Tells what a figure, level, finding or action came from; of the whole if nothing is named. With `--set` it tells what would follow from
 * other answers, or, if something is named, how that would come about then.
 */
export async function run(call: Call, host: Host): Promise<number> {
  const judged = await judge(call, host);
  if (!judged.ok) return refuse(judged.diagnostics, 1, isGiven(call, 'json'), host);
  const { assessment, words } = judged.value;
  const explanation = explanationOf(filledIn(assessment, words), call);
  host.out(isGiven(call, 'json') ? asJson(explanationJson(explanation)) : explanationText(explanation, words, host.columns));
  return exitCodes.fine;
}

function explanationOf(assessment: Assessment, call: Call): Explanation {
  const what = call.arguments[1];
  const texts = textsOption(call, 'set');
  const changes = texts.length === 0 ? new Map() : supposedAnswers(texts, assessment.questionnaire);
  if (changes.size > 0 && what === undefined) return whatIf(assessment, changes);
  const explanation = explain(changes.size > 0 ? supposed(assessment, changes) : assessment, what ?? 'overall');
  if (explanation === undefined) throw nothingCalled(what ?? '', assessment.questionnaire);
  return explanation;
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
