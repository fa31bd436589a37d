import { dirname, join } from 'node:path';
import { begin } from '../../interview/begin.ts';
import { scoreText } from '../../report/terminal/score-text.ts';
import type { Words } from '../../wording/words.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { askRespondent } from '../interview/ask-respondent.ts';
import { type Asker, Interrupted } from '../interview/asker.ts';
import { askerFor } from '../interview/asker-for.ts';
import { holdInterview } from '../interview/hold-interview.ts';
import { goOn, howToGoOn } from '../interview/how-to-go-on.ts';
import { ChangedMeanwhile, keeperOf } from '../interview/keeper.ts';
import { overview } from '../interview/overview.ts';
import { depthAsked, type Prepared, prepare } from '../interview/prepare.ts';
import { fitted, printable } from '../interview/printable.ts';
import { rolesAsked } from '../interview/roles-asked.ts';
import { inLanguage } from '../loading/in-language.ts';
import { answersLoader } from '../loading/load-answers.ts';
import { chooseLanguage, loadWords } from '../loading/load-words.ts';
import { reportNames } from '../report-names.ts';
import { reporter as makeReporter, type Reporter } from '../reporter.ts';
import { refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Interviews a person in the terminal; ends with the result and the report, or with a word on how to go on. */
export async function run(call: Call, host: Host): Promise<number> {
  if (!host.isInteractive) {
    throw new UsageError(
      'assess asks questions and needs a terminal',
      'Write the answers into a file instead (questionnaires/README.md shows how), then: compass check FILE, compass report FILE.',
    );
  }
  // Wrong options are told before the first question, not after the last.
  const reporter = await makeReporter(call, host);
  const words = await loadWords(await chooseLanguage(textOption(call, 'language'), host), host);
  const asker = await askerFor(host, words, isGiven(call, 'plain'));
  const saved: Saved = { file: undefined };
  const tell = (text: string) => host.error(`${fitted(text, host.columns).join('\n')}\n`);
  const release = host.onInterrupt(() => tell(`\n${howToGoOn(saved.file, call, words)}`));
  try {
    return await interview({ call, host, words, asker, reporter, saved });
  } catch (error) {
    if (error instanceof Interrupted) {
      tell(`\n${howToGoOn(saved.file, call, words)}`);
      return exitCodes.interrupted;
    }
    if (error instanceof ChangedMeanwhile) {
      tell(words.say('interview.changed-meanwhile', { file: error.file, conflict: error.conflictFile }));
      return exitCodes.problemsFound;
    }
    throw error;
  } finally {
    release();
  }
}

/** The answers file once it has been written. */
interface Saved {
  file: string | undefined;
}

interface Meeting {
  readonly call: Call;
  readonly host: Host;
  readonly words: Words;
  readonly asker: Asker;
  readonly reporter: Reporter;
  readonly saved: Saved;
}

async function interview(meeting: Meeting): Promise<number> {
  const { call, host, words, asker, saved } = meeting;
  const prepared = await prepare(call, words, asker, host);
  if (!prepared.ok) return refuse(prepared.diagnostics, 1, false, host);
  await tellProblems(prepared.diagnostics, host);
  const { file, answers, onDisk } = prepared.value;
  const keeper = keeperOf(file, prepared.value, host);
  const sitting = { asker, words, keeper, today: host.today() };
  const questionnaire = inLanguage(prepared.value, words.language) ?? prepared.value.questionnaire;
  if (questionnaire.language !== words.language) asker.show(words.say('interview.not-translated'), 'quiet');
  const start = begin(questionnaire, { ...answers, depth: depthAsked(call) ?? answers.depth }, { roles: rolesAsked(call, questionnaire) });
  if (onDisk !== undefined) overview(start, sitting);
  await keeper.save(start.answers);
  saved.file = file;
  const end = await holdInterview(await askRespondent(start, sitting), sitting);
  if (end === 'report') return finish(prepared.value, meeting);
  asker.show(`\n${howToGoOn(saved.file, call, words)}`);
  return exitCodes.fine;
}

/** The result in the terminal and the report beside the answers, both from the file as it is now. */
async function finish({ file }: Prepared, { call, host, words, asker, reporter }: Meeting): Promise<number> {
  const loaded = await answersLoader(host, undefined)(file);
  if (!loaded.ok) return refuse(loaded.diagnostics, 1, false, host);
  const assessment = reporter.judge(loaded.value);
  host.out(printable(`\n${scoreText(assessment, words, host.columns)}\n`));
  const name = reportNames([file]).get(file) ?? '';
  const written = await reporter.write(assessment, join(textOption(call, 'out') ?? dirname(file), name));
  if (written.length > 0) asker.show(`${words.say('interview.report-written')}\n${written.map((each) => `  ${each}`).join('\n')}`);
  asker.show(goOn(file, call, words));
  return exitCodes.fine;
}
