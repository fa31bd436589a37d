import type { Condition, FactTest, LevelTest, QuestionTest, ScoreTest } from '../../questionnaire/condition.ts';
import { type Test, testsOf } from '../../questionnaire/evaluate.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type AnswerClass, type FactClass, factHoldsOf, holdsOf } from './answer-class.ts';
import type { Domains, Extent } from './domains.ts';
import { both, canFail, canHold, isSettled, possibleTruths, type Truths, truthsOf } from './truths.ts';

/** An answer or a fact that is not fixed yet. */
export type Unfixed = { readonly kind: 'question'; readonly question: Question } | { readonly kind: 'fact'; readonly fact: string };

/** What scores and levels can come to, whatever is answered. */
export type ScoreTruths = (test: ScoreTest | LevelTest) => Truths;

/** All ways of answering in which some answers and facts are fixed: what conditions can still come to in them. */
export class Cube {
  readonly answers: ReadonlyMap<string, AnswerClass>;
  readonly facts: ReadonlyMap<string, FactClass>;
  readonly #questionnaire: Questionnaire;
  readonly #domains: Domains;
  readonly #extent: Extent;
  readonly #scores: ScoreTruths;
  readonly #asked = new Map<string, Truths>();

  constructor(
    questionnaire: Questionnaire,
    domains: Domains,
    extent: Extent,
    scores: ScoreTruths,
    answers: ReadonlyMap<string, AnswerClass> = new Map(),
    facts: ReadonlyMap<string, FactClass> = new Map(),
  ) {
    this.#questionnaire = questionnaire;
    this.#domains = domains;
    this.#extent = extent;
    this.#scores = scores;
    this.answers = answers;
    this.facts = facts;
  }

  truthsOf(condition: Condition): Truths {
    return possibleTruths(condition, (test) => this.#ofTest(test));
  }

  /** The first unfixed answer or fact that keeps the condition from being settled; what decides whether a question is asked comes first. */
  unfixedIn(condition: Condition): Unfixed | undefined {
    if (isSettled(this.truthsOf(condition))) return undefined;
    for (const test of testsOf(condition)) {
      const unfixed = isSettled(this.#ofTest(test)) ? undefined : this.#unfixedInTest(test);
      if (unfixed !== undefined) return unfixed;
    }
    return undefined;
  }

  /** This cube cut up by the classes of what is unfixed; undefined where they are too many. */
  split(unfixed: Unfixed): readonly Cube[] | undefined {
    if (unfixed.kind === 'fact') {
      const { classes = [] } = this.#domains.fact(unfixed.fact, this.#extent);
      return classes.map((value) => this.#with(this.answers, new Map(this.facts).set(unfixed.fact, value)));
    }
    const { question } = unfixed;
    const { classes } = this.#domains.question(question, this.#extent);
    return classes?.map((answer) => this.#with(new Map(this.answers).set(question.id, answer), this.facts));
  }

  #with(answers: Cube['answers'], facts: Cube['facts']): Cube {
    return new Cube(this.#questionnaire, this.#domains, this.#extent, this.#scores, answers, facts);
  }

  #ofTest(test: Test): Truths {
    switch (test.kind) {
      case 'question':
        return this.#ofQuestion(test);
      case 'fact':
        return this.#ofFact(test);
      case 'subject-kind': {
        const kind = this.#questionnaire.kinds.get(test.id);
        return kind === undefined ? canFail : this.truthsOf(kind.when);
      }
      case 'score':
      case 'level':
        return this.#scores(test);
    }
  }

  #ofQuestion(test: QuestionTest): Truths {
    const question = this.#questionnaire.questions.get(test.question);
    if (question === undefined) return canFail;
    const asked = this.#isAsked(question);
    const fixed = this.answers.get(question.id);
    const answered =
      fixed === undefined ? this.#domains.question(question, this.#extent).over(test) : truthsOf(holdsOf(question, fixed, test));
    return both(asked, answered);
  }

  #ofFact(test: FactTest): Truths {
    const fixed = this.facts.get(test.fact);
    return fixed === undefined ? this.#domains.fact(test.fact, this.#extent).over(test) : truthsOf(factHoldsOf(fixed, test));
  }

  #isAsked(question: Question): Truths {
    const known = this.#asked.get(question.id);
    if (known !== undefined) return known;
    // Conditions that lead in a circle are refused by reading; here they must only come to an end.
    this.#asked.set(question.id, canFail);
    const asked = conditionsOfAsking(question, this.#questionnaire).reduce((so, when) => both(so, this.truthsOf(when)), canHold as Truths);
    this.#asked.set(question.id, asked);
    return asked;
  }

  #unfixedInTest(test: Test): Unfixed | undefined {
    if (test.kind === 'fact') return this.facts.has(test.fact) ? undefined : { kind: 'fact', fact: test.fact };
    if (test.kind === 'subject-kind') {
      const kind = this.#questionnaire.kinds.get(test.id);
      return kind && this.unfixedIn(kind.when);
    }
    const question = test.kind === 'question' ? this.#questionnaire.questions.get(test.question) : undefined;
    if (question === undefined) return undefined;
    for (const when of conditionsOfAsking(question, this.#questionnaire)) {
      const unfixed = this.unfixedIn(when);
      if (unfixed !== undefined) return unfixed;
    }
    return this.answers.has(question.id) ? undefined : { kind: 'question', question };
  }
}

/** The conditions of a question and of all dimensions around it, outermost first. */
export function conditionsOfAsking(question: Question, { dimensions }: Questionnaire): readonly Condition[] {
  return [...conditionsAround(question.dimension, dimensions), ...(question.when === undefined ? [] : [question.when])];
}

/** The conditions of a dimension and of all around it, outermost first. */
export function conditionsAround(dimension: string, dimensions: Questionnaire['dimensions']): readonly Condition[] {
  const found: Condition[] = [];
  for (let node = dimensions.get(dimension); node !== undefined; node = dimensions.get(node.parent ?? ''))
    if (node.when !== undefined) found.unshift(node.when);
  return found;
}
