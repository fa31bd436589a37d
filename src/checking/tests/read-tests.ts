import { validate } from '#validators/tests';
import type { Answers } from '../../answers/answers.ts';
import { answersOf } from '../../answers/read-answers.ts';
import { type Checked, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { testsSchema } from '../../questionnaire/schema.ts';
import { contentHash } from '../../source/canonical.ts';
import type { FileText } from '../../source/file-text.ts';
import { problems, type Tell } from '../../source/problems.ts';
import { readShaped, type ShapedFile } from '../../source/read-shaped.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';
import { withChanges } from './changed-answers.ts';
import { checkExpectation } from './check-expectation.ts';
import type { Suite, Test } from './suite.ts';

export type ShapedTests = ShapedFile<format.TestsFile>;

/** Reads a tests file as far as it can be read without its questionnaire and the answers files it names. */
export const readTestsShape = (file: FileText): Checked<ShapedTests> =>
  readShaped<format.TestsFile>(file, { validate, schema: testsSchema });

/** The answers files that tests name, each once, as they name them. */
export const answersFilesOf = ({ data }: ShapedTests): readonly string[] => [
  ...new Set(data.tests.flatMap(({ answers }) => (typeof answers === 'string' ? [answers] : []))),
];

/** What became of an answers file that a test names: a path may also lead where no answers are read from. */
export type AnswersFound = Checked<Answers> | 'outside';

/** Checks tests against their questionnaire; `found` has each answers file they name. */
export function readTests(shaped: ShapedTests, questionnaire: Questionnaire, found: ReadonlyMap<string, AnswersFound>): Checked<Suite> {
  const { source, data } = shaped;
  const { tell, diagnostics } = problems();
  const whole: Spot = { source, path: [] };
  checkNames(data, whole, tell);
  const tests = data.tests.flatMap((test, index) => readTest(test, inside(whole, 'tests', index), questionnaire, found, tell));
  // A test may well answer what is not asked: that such answers are not used is what it shows.
  const told = inFileOrder(diagnostics.filter(({ severity }) => severity !== 'note'));
  if (hasErrors(told)) return { ok: false, diagnostics: told };
  return { ok: true, value: { file: source.file, questionnaire, tests }, diagnostics: told };
}

function checkNames({ tests }: format.TestsFile, spot: Spot, tell: Tell): void {
  const first = new Map<string, number>();
  for (const [index, { name }] of tests.entries()) {
    const at = inside(spot, 'tests', index, 'name');
    const before = first.get(name);
    if (before === undefined) first.set(name, spot.source.place(at.path).line);
    else tell('tests/same-name', at, { name, line: before });
  }
}

function readTest(
  test: format.Test,
  spot: Spot,
  questionnaire: Questionnaire,
  found: ReadonlyMap<string, AnswersFound>,
  tell: Tell,
): readonly Test[] {
  checkExpectation(test.expect, inside(spot, 'expect'), questionnaire, tell);
  const answers = readGiven(test, spot, questionnaire, found, tell);
  if (answers === undefined) return [];
  const changed = withChanges(test.set ?? {}, answers, questionnaire, inside(spot, 'set'), tell);
  return [{ name: test.name, answers: { ...changed, depth: test.depth ?? changed.depth }, expect: test.expect, spot }];
}

/** The answers a test begins with: written in it, or in a file of their own. */
function readGiven(
  { name, answers }: format.Test,
  spot: Spot,
  questionnaire: Questionnaire,
  found: ReadonlyMap<string, AnswersFound>,
  tell: Tell,
): Answers | undefined {
  const at = inside(spot, 'answers');
  if (typeof answers !== 'string') {
    const data: format.AnswersFile = { subject: { name }, ...answers, questionnaire: questionnaire.id };
    return answersOf({ questionnaire, data, spot: at, tell }, contentHash(answers));
  }
  const file = found.get(answers);
  if (file === 'outside') tell('tests/answers-outside', at, { file: answers });
  else if (file === undefined || !file.ok) tell('tests/unusable-answers', at, { file: answers }, file?.diagnostics[0]?.message);
  else return file.value;
  return undefined;
}

/** A test as a whole is told by its name. */
export const nameOf = (spot: Spot): Spot => keyAt(inside(spot, 'name'));
