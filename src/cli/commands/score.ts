import { type Assessment, assess } from '../../assess.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { scoreJson } from '../../report/json/score-json.ts';
import { scoreText } from '../../report/terminal/score-text.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readGate } from '../gate.ts';
import type { Host } from '../host.ts';
import { inLanguage } from '../loading/in-language.ts';
import { answersLoader } from '../loading/load-answers.ts';
import { chooseLanguage, loadWords } from '../loading/load-words.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';

/** Scores answers files; several with --json give one object a line. */
export async function run(call: Call, host: Host): Promise<number> {
  const json = isGiven(call, 'json');
  const load = answersLoader(host, textOption(call, 'questionnaire'));
  const language = await chooseLanguage(textOption(call, 'language'), host);
  const gate = readGate(textOption(call, 'failBelow'));
  let exitCode: number = exitCodes.fine;
  for (const path of call.arguments) {
    const loaded = await load(path);
    if (!loaded.ok || hasErrors(loaded.diagnostics)) {
      exitCode = await refuse(loaded.diagnostics, 1, json, host);
      continue;
    }
    const assessment = assess(inLanguage(loaded.value, language) ?? loaded.value.questionnaire, loaded.value.answers);
    const isMet = gate.isMet(assessment);
    await tellProblems(loaded.diagnostics, host);
    await tellScore(assessment, { json, several: call.arguments.length > 1, language }, host);
    if (exitCode === exitCodes.fine && !isMet) exitCode = exitCodes.gateNotMet;
  }
  return exitCode;
}

interface Manner {
  readonly json: boolean;
  readonly several: boolean;
  readonly language: string;
}

async function tellScore(assessment: Assessment, { json, several, language }: Manner, host: Host): Promise<void> {
  if (!json) host.out(scoreText(assessment, await loadWords(language, host), host.columns));
  else host.out(several ? `${JSON.stringify(scoreJson(assessment))}\n` : asJson(scoreJson(assessment)));
}
