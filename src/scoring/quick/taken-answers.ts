import type { Answer, Answers } from '../../answers/answers.ts';
import { isMeasurable } from '../../answers/standings.ts';
import type { Lookup, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { type Model, type ModelNode, type ModelQuestion, pathTo } from '../model.ts';
import type { Facts } from '../question-value.ts';
import { AnswerNumbers } from './answer-numbers.ts';
import { type Leaf, type QuestionTable, questionTable } from './tables.ts';

/** How a question takes part in its node. */
export const roles = { counts: 0, left: 1, lowest: 2 } as const;

/** Why a question says nothing. */
const silence = { not: 0, hidden: 1, notApplicable: 2, notAsked: 3 } as const;

/** The answers of one subject, in arrays by the index of the question. */
export interface TakenAnswers {
  readonly role: Uint8Array;
  readonly isOpen: Uint8Array;
  /** What is answered, or the least it may be while it is open or counts as lowest. */
  readonly low: Float64Array;
  /** The most it may be while it is open. */
  readonly openHigh: Float64Array;
  readonly weight: Float64Array;
  take(answers: Answers): void;
  isAnyOpen(): boolean;
  facts(): Facts;
  /** The exact values that stand behind `low` and `high`. */
  leaf(index: number): Leaf | undefined;
  /** The answer that conditions look at; undefined while it is open, `silent` of what is hidden, not applicable or not asked. */
  answer(index: number): Answer | 'silent' | undefined;
  /** Silent, or answered with an option without value. */
  isOut(index: number): boolean;
  isVisible(index: number): Truth;
  isNodeVisible(node: ModelNode): boolean;
}

interface Row {
  readonly question: ModelQuestion;
  readonly id: string;
  readonly index: number;
  readonly table: QuestionTable | undefined;
  readonly isGated: boolean;
  /** Always asked, scored, and not divided by a fact: most are. */
  readonly isPlain: boolean;
}

/**
 * Takes answers, one subject after the other. Most questions simply count by their answer; what deviates from that is noted, and put
 * back before the next subject. `fail` where it is unknown whether something is asked.
 */
export function takenAnswers(model: Model, lookup: Lookup, fail: () => void): TakenAnswers {
  const size = model.questions.length;
  const rows = model.questions.map(rowOf);
  const gated = rows.filter(({ isGated }) => isGated);
  const gatedNodes = model.nodes.map((node) => isGatedNode(node));
  const [role, isOpen, silent, isOut] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const low = new Float64Array(size);
  // Each may deviate twice: open, and without weight.
  const deviations = new Int32Array(2 * size);
  const isPlain = Uint8Array.from(rows, (row) => Number(row.isPlain));
  const numbers = new AnswerNumbers(model.questions);
  const walk = walkAlong(
    rows.map(({ id }) => id),
    takeFirst,
  );
  const takenIn = new Int32Array(size);
  const nodeSeenIn = new Int32Array(model.nodes.length);
  const nodeVisible = new Uint8Array(model.nodes.length);
  let run = 0;
  let today: Answers;
  let facts: Facts;
  let isFull = true;
  let anyOpen = false;
  let deviated = 0;

  return {
    role,
    isOpen,
    low,
    openHigh: Float64Array.from(rows, ({ table }) => table?.open.high ?? 0),
    weight: Float64Array.from(rows, ({ table }) => table?.weight ?? 0),
    take(answers) {
      run += 1;
      today = answers;
      facts = answers.subject.facts;
      isFull = answers.depth === 'full';
      begin();
      if (!walk(answers.given)) {
        begin();
        for (const row of rows) takeFirst(row.index, answerTo(row));
      }
      for (const row of gated) takeGated(row);
    },
    isAnyOpen: () => anyOpen,
    facts: () => facts,
    leaf: (index) => {
      const row = rows[index];
      if (row === undefined) return undefined;
      const answer = answerTo(row);
      return isOpen[index] === 1 || answer?.status !== 'answered' ? row.table?.open : numbers.leaf(index, answer.value, facts);
    },
    answer: (index) => {
      const row = rows[index];
      if (row === undefined) return 'silent';
      if (row.isGated) takeGated(row);
      if (silent[index] !== silence.not) return 'silent';
      return isOpen[index] === 1 ? undefined : answerTo(row);
    },
    isOut: (index) => isOut[index] === 1,
    isVisible: (index) => silent[index] !== silence.hidden,
    isNodeVisible: visibleNode,
  };

  /** Puts back what deviated. */
  function begin(): void {
    for (let i = 0; i < deviated; i += 1) {
      const at = deviations[i] ?? 0;
      role[at] = isOpen[at] = silent[at] = isOut[at] = 0;
    }
    deviated = 0;
    anyOpen = false;
  }

  function answerTo({ id }: Row): Answer | undefined {
    return today.given.get(id);
  }

  function deviate({ index }: Row): void {
    deviations[deviated] = index;
    deviated += 1;
  }

  /** Whatever is asked for certain; the others wait until what their conditions look at is there. */
  function takeFirst(index: number, answer: Answer | undefined): void {
    if (isPlain[index] === 1 && isFull && answer !== undefined && answer.status === 'answered') {
      numbers.put(low, index, answer.value, facts);
      if (!Number.isNaN(low[index])) return;
    }
    const row = rows[index];
    if (row !== undefined && !row.isGated) takeOne(row, answer);
  }

  function takeGated(row: Row): void {
    if (takenIn[row.index] === run) return;
    takenIn[row.index] = run;
    // Until it is known: conditions that lead in a circle are refused by reading.
    silent[row.index] = silence.hidden;
    const { missing } = row.question.node.dimension;
    const isShown = isAsked(row.question);
    silent[row.index] = silence.not;
    if (isShown) takeOne(row, answerTo(row));
    else leave(row, silence.hidden, missing.hidden === 'lowest' && isInDepth(row.question));
  }

  function takeOne(row: Row, answer: Answer | undefined): void {
    const { missing } = row.question.node.dimension;
    if (!isInDepth(row.question)) leave(row, silence.notAsked, false);
    else if (answer?.status === 'not-applicable') leave(row, silence.notApplicable, missing.notApplicable === 'lowest');
    else if (answer?.status === 'answered' && isMeasurable(row.question.question, facts)) count(row, answer);
    else leaveOpen(row);
  }

  function count(row: Row, answer: Answer & { readonly status: 'answered' }): void {
    if (row.table !== undefined) numbers.put(low, row.index, answer.value, facts);
    // An option without value is like not applicable.
    if (row.table === undefined || Number.isNaN(low[row.index]))
      leave(row, silence.not, row.question.node.dimension.missing.notApplicable === 'lowest');
    else place(row);
  }

  function leaveOpen(row: Row): void {
    deviate(row);
    anyOpen = true;
    isOpen[row.index] = 1;
    if (row.table === undefined) {
      role[row.index] = roles.left;
    } else {
      low[row.index] = row.table.open.low;
      place(row);
    }
  }

  function place(row: Row): void {
    if (row.table?.weight !== 0) return;
    deviate(row);
    role[row.index] = roles.left;
  }

  function leave(row: Row, why: number, asLowest: boolean): void {
    const { table, index } = row;
    deviate(row);
    silent[index] = why;
    isOut[index] = why === silence.not && table === undefined ? 0 : 1;
    const isLowest = asLowest && table !== undefined && table.weight > 0;
    role[index] = isLowest ? roles.lowest : roles.left;
    if (isLowest) low[index] = table.lowest;
  }

  function isInDepth({ question }: ModelQuestion): boolean {
    return isFull || question.core;
  }

  function isAsked({ question, node }: ModelQuestion): boolean {
    return visibleNode(node) && (question.when === undefined || settled(evaluate(question.when, lookup)));
  }

  function visibleNode(node: ModelNode): boolean {
    const i = node.index;
    if (gatedNodes[i] !== true) return true;
    if (nodeSeenIn[i] === run) return nodeVisible[i] === 1;
    nodeSeenIn[i] = run;
    nodeVisible[i] = 0;
    const { when } = node.dimension;
    const around = node.parent === undefined || visibleNode(node.parent);
    nodeVisible[i] = around && (when === undefined || settled(evaluate(when, lookup))) ? 1 : 0;
    return nodeVisible[i] === 1;
  }

  function settled(truth: Truth): boolean {
    if (truth === 'unknown') fail();
    return truth === true;
  }
}

const isGatedNode = (node: ModelNode): boolean => [...pathTo(node)].some(({ dimension }) => dimension.when !== undefined);

function rowOf(question: ModelQuestion): Row {
  const table = questionTable(question);
  const { when, kind } = question.question;
  const isGated = when !== undefined || isGatedNode(question.node);
  const isDivided = kind === 'number' && question.question.per !== undefined;
  const isPlain = !isGated && !isDivided && table !== undefined && table.weight > 0;
  return { question, id: question.id, index: question.index, table, isGated, isPlain };
}

/** Answers stand in the order of the questionnaire, so one walk along both will do; false where they do not. */
function walkAlong(
  ids: readonly string[],
  take: (index: number, answer: Answer | undefined) => void,
): (given: Answers['given']) => boolean {
  return (given) => {
    const answers = given.values();
    let at = 0;
    for (const id of given.keys()) {
      const answer = answers.next().value;
      for (; at < ids.length && ids[at] !== id; at += 1) take(at, undefined);
      if (at === ids.length) return false;
      take(at, answer);
      at += 1;
    }
    for (; at < ids.length; at += 1) take(at, undefined);
    return true;
  };
}
