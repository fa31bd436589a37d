import type { Answer, Answers } from '../../answers/answers.ts';
import { isMeasurable } from '../../answers/standings.ts';
import type { Lookup, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { type Model, type ModelNode, type ModelQuestion, pathTo } from '../model.ts';
import type { Facts } from '../question-value.ts';
import { type Leaves, leavesOf } from './leaves.ts';
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
  const said = saidBy(rows, takeFirst);
  const takenIn = new Int32Array(size);
  const nodeSeenIn = new Int32Array(model.nodes.length);
  const nodeVisible = new Uint8Array(model.nodes.length);
  let run = 0;
  let today: Answers;
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
      putBack();
      run += 1;
      today = answers;
      isFull = answers.depth === 'full';
      anyOpen = false;
      said.read(answers.given);
      for (const row of gated) takeGated(row);
    },
    isAnyOpen: () => anyOpen,
    facts: () => today.subject.facts,
    leaf: (index) => {
      const row = rows[index];
      const answer = said.answers[index];
      if (row === undefined) return undefined;
      return isOpen[index] === 1 || answer?.status !== 'answered' ? row.table?.open : row.leaves.leaf(answer.value, today.subject.facts);
    },
    answer: (index) => {
      const row = rows[index];
      if (row === undefined) return 'silent';
      if (row.isGated) takeGated(row);
      if (silent[index] !== silence.not) return 'silent';
      return isOpen[index] === 1 ? undefined : said.answers[index];
    },
    isOut: (index) => isOut[index] === 1,
    isVisible: (index) => silent[index] !== silence.hidden,
    isNodeVisible: visibleNode,
  };

  function putBack(): void {
    for (const i of deviations) role[i] = isOpen[i] = silent[i] = isOut[i] = 0;
    deviations.length = 0;
    deviating.fill(0);
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
      const number = row.leaves.number(answer.value, today.subject.facts);
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
    if (isShown) takeOne(row, said.answers[row.index]);
    else leave(row, silence.hidden, missing.hidden === 'lowest' && isInDepth(row.question));
  }

  function takeOne(row: Row, answer: Answer | undefined): void {
    const { missing } = row.question.node.dimension;
    if (!isInDepth(row.question)) leave(row, silence.notAsked, false);
    else if (answer?.status === 'not-applicable') leave(row, silence.notApplicable, missing.notApplicable === 'lowest');
    else if (answer?.status === 'answered' && isMeasurable(row.question.question, today.subject.facts)) count(row, answer);
    else leaveOpen(row);
  }

  function count(row: Row, answer: Answer & { readonly status: 'answered' }): void {
    const number = row.table === undefined ? Number.NaN : row.leaves.number(answer.value, today.subject.facts);
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

/** The answers by the index of their question. */
interface Said {
  readonly answers: readonly (Answer | undefined)[];
  read(given: Answers['given']): void;
}

/** Answers stand in the order of the questionnaire, so one walk along both will do; in any other order each is looked up. */
function saidBy(rows: readonly Row[], take: (row: Row, answer: Answer | undefined) => void): Said {
  const answers: (Answer | undefined)[] = new Array<undefined>(rows.length);
  let at = 0;
  const next = (answer: Answer, id: string): void => {
    for (let row = rows[at]; row !== undefined; row = rows[at]) {
      const isIt = row.id === id;
      answers[at] = isIt ? answer : undefined;
      at += 1;
      if (isIt) return;
    }
    at += 1;
  };
  return {
    answers,
    read(given) {
      at = 0;
      given.forEach(next);
      const isInOrder = at <= rows.length;
      for (; at < rows.length; at += 1) answers[at] = undefined;
      if (!isInOrder) for (const { id, index } of rows) answers[index] = given.get(id);
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i];
        if (row !== undefined) take(row, answers[i]);
      }
    },
  };
}
