import type { Answer, Answers } from '../../answers/answers.ts';
import { isMeasurable } from '../../answers/standings.ts';
import type { Lookup, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { type Model, type ModelNode, type ModelQuestion, pathTo } from '../model.ts';
import type { Facts } from '../question-value.ts';
import { type Leaves, leavesOf, numberOf } from './leaves.ts';
import { type Leaf, type QuestionTable, questionTable } from './tables.ts';

/** How a question takes part in its node. */
export const roles = { counts: 0, left: 1, lowest: 2 } as const;

/** Why a question says nothing. */
const silence = { not: 0, hidden: 1, notApplicable: 2, notAsked: 3 } as const;

/** The answers of one subject, in arrays by the index of the question. */
export interface TakenAnswers {
  readonly role: Uint8Array;
  readonly isOpen: Uint8Array;
  /** What is answered, or while it is open the least it may be. */
  readonly low: Float64Array;
  /** The most it may be while it is open. */
  readonly openHigh: Float64Array;
  readonly weight: Float64Array;
  readonly lowest: Float64Array;
  /** By the index of the node: how many of its own questions do not simply count by their answer. */
  readonly deviating: Uint16Array;
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
  readonly leaves: Leaves;
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
  const deviating = new Uint16Array(model.nodes.length);
  const deviations: number[] = [];
  const walk = walkAlong(rows, takeFirst);
  const takenIn = new Int32Array(size);
  const nodeSeenIn = new Int32Array(model.nodes.length);
  const nodeVisible = new Uint8Array(model.nodes.length);
  let run = 0;
  let today: Answers;
  let facts: Facts;
  let isFull = true;
  let anyOpen = false;

  return {
    role,
    isOpen,
    low,
    openHigh: Float64Array.from(rows, ({ table }) => table?.open.high ?? 0),
    weight: Float64Array.from(rows, ({ table }) => table?.weight ?? 0),
    lowest: Float64Array.from(rows, ({ table }) => table?.lowest ?? 0),
    deviating,
    take(answers) {
      run += 1;
      today = answers;
      facts = answers.subject.facts;
      isFull = answers.depth === 'full';
      begin();
      if (!walk(answers.given)) {
        begin();
        for (const row of rows) takeFirst(row, answerTo(row));
      }
      for (const row of gated) takeGated(row);
    },
    isAnyOpen: () => anyOpen,
    facts: () => facts,
    leaf: (index) => {
      const row = rows[index];
      if (row === undefined) return undefined;
      const answer = answerTo(row);
      return isOpen[index] === 1 || answer?.status !== 'answered' ? row.table?.open : row.leaves.leaf(answer.value, facts);
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
    for (const i of deviations) role[i] = isOpen[i] = silent[i] = isOut[i] = 0;
    deviations.length = 0;
    deviating.fill(0);
    anyOpen = false;
  }

  function answerTo({ id }: Row): Answer | undefined {
    return today.given.get(id);
  }

  function deviate({ index, question }: Row): void {
    const node = question.node.index;
    deviations.push(index);
    deviating[node] = (deviating[node] ?? 0) + 1;
  }

  /** Whatever is asked for certain; the others wait until what their conditions look at is there. */
  function takeFirst(row: Row, answer: Answer | undefined): void {
    if (row.isGated) return;
    if (row.isPlain && isFull && answer !== undefined && answer.status === 'answered') {
      const number = numberOf(row.leaves, answer.value, facts);
      low[row.index] = number;
      if (!Number.isNaN(number)) return;
    }
    takeOne(row, answer);
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
    const number = row.table === undefined ? Number.NaN : numberOf(row.leaves, answer.value, facts);
    // An option without value is like not applicable.
    if (Number.isNaN(number)) leave(row, silence.not, row.question.node.dimension.missing.notApplicable === 'lowest');
    else place(row, number);
  }

  function leaveOpen(row: Row): void {
    deviate(row);
    anyOpen = true;
    isOpen[row.index] = 1;
    if (row.table === undefined) role[row.index] = roles.left;
    else place(row, row.table.open.low);
  }

  function place(row: Row, number: number): void {
    low[row.index] = number;
    if (row.table?.weight === 0) {
      deviate(row);
      role[row.index] = roles.left;
    }
  }

  function leave(row: Row, why: number, asLowest: boolean): void {
    const { table, index } = row;
    deviate(row);
    silent[index] = why;
    isOut[index] = why === silence.not && table === undefined ? 0 : 1;
    role[index] = asLowest && table !== undefined && table.weight > 0 ? roles.lowest : roles.left;
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
  const isPlain = !isDivided && table !== undefined && table.weight > 0;
  return { question, id: question.id, index: question.index, table, leaves: leavesOf(question), isGated, isPlain };
}

/** Answers stand in the order of the questionnaire, so one walk along both will do; false where they do not. */
function walkAlong(rows: readonly Row[], take: (row: Row, answer: Answer | undefined) => void): (given: Answers['given']) => boolean {
  let at = 0;
  const takeUpTo = (answer: Answer, id: string): void => {
    for (let row = rows[at]; row !== undefined; row = rows[at]) {
      at += 1;
      const isIt = row.id === id;
      take(row, isIt ? answer : undefined);
      if (isIt) return;
    }
    at = rows.length + 1;
  };
  return (given) => {
    at = 0;
    given.forEach(takeUpTo);
    if (at > rows.length) return false;
    for (const row of rows.slice(at)) take(row, undefined);
    return true;
  };
}
