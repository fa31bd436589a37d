import type { Condition, FactTest, QuestionTest } from '../../questionnaire/condition.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type AnswerClass, answersApart, type FactClass, factHoldsOf, factsApart, holdsOf } from './answer-class.ts';
import { anything, type Truths, truthsOf } from './truths.ts';

/**
 * Which answers a search looks at. `anything`: also that something is not applicable, open or not told. `complete`: every question has an
 * answer and every fact is told; only where a condition asks whether a question is answered, it may be left out as well.
 */
export type Extent = 'anything' | 'complete';

/** What can be said to a question or told of a fact, as far as conditions tell it apart. */
export interface Domain<Class, Test> {
  /** undefined: too many to tell apart. */
  readonly classes: readonly Class[] | undefined;
  /** What a test can come to over all classes. */
  over(test: Test): Truths;
}

export interface Domains {
  question(question: Question, extent: Extent): Domain<AnswerClass, QuestionTest>;
  fact(id: string, extent: Extent): Domain<FactClass, FactTest>;
  /** Every test of a question that some condition makes. */
  testsOf(question: string): readonly QuestionTest[];
}

/** The domains of a questionnaire with these conditions, each made when asked for. */
export function domainsOf(questionnaire: Questionnaire, conditions: Iterable<Condition>): Domains {
  const { questionTests, factTests } = gathered(conditions);
  const hasQuickDepth = [...questionnaire.questions.values()].some(({ core }) => core);
  const testsOfQuestion = (id: string): readonly QuestionTest[] => questionTests.get(id) ?? [];
  const question = remembered((asked: Question, extent) => {
    const tests = testsOfQuestion(asked.id);
    const values = answersApart(asked, tests);
    const without = extent === 'anything' || tests.some(({ test }) => test === 'answered') ? waysWithout(asked, hasQuickDepth) : [];
    return domain<AnswerClass, QuestionTest>(values && [...values, ...without], (answer, test) => truthsOf(holdsOf(asked, answer, test)));
  });
  const fact = remembered((id: string, extent) => {
    const values = factsApart(factTests.get(id) ?? []);
    return domain<FactClass, FactTest>(extent === 'complete' ? values : [...values, { value: undefined }], (value, test) =>
      truthsOf(factHoldsOf(value, test)),
    );
  });
  return { question, fact, testsOf: testsOfQuestion };
}

/** How a question can be without an answer. A question outside the quick depth passes no test, as one that is not applicable. */
function waysWithout({ allow, core }: Question, hasQuickDepth: boolean): readonly AnswerClass[] {
  const leaves = allow.notApplicable ? 'not-applicable' : hasQuickDepth && !core ? 'not-asked' : undefined;
  return leaves === undefined ? [{ status: 'open' }] : [{ status: leaves }, { status: 'open' }];
}

function domain<Class, Test>(classes: readonly Class[] | undefined, holds: (each: Class, test: Test) => Truths): Domain<Class, Test> {
  const known = new Map<Test, Truths>();
  return {
    classes,
    over(test) {
      const before = known.get(test);
      if (before !== undefined) return before;
      const truths = classes === undefined ? anything : classes.reduce((so, each) => so | holds(each, test), 0);
      known.set(test, truths);
      return truths;
    },
  };
}

function remembered<Key, Value>(make: (key: Key, extent: Extent) => Value): (key: Key, extent: Extent) => Value {
  const known = { anything: new Map<Key, Value>(), complete: new Map<Key, Value>() };
  return (key, extent) => {
    const value = known[extent].get(key) ?? make(key, extent);
    known[extent].set(key, value);
    return value;
  };
}

function gathered(conditions: Iterable<Condition>) {
  const questionTests = new Map<string, QuestionTest[]>();
  const factTests = new Map<string, FactTest[]>();
  for (const condition of conditions) {
    for (const test of testsOf(condition)) {
      if (test.kind === 'question') add(questionTests, test.question, test);
      if (test.kind === 'fact') add(factTests, test.fact, test);
    }
  }
  return { questionTests, factTests };
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
