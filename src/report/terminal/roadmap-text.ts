import type { Assessment } from '../../assess.ts';
import { monthsPerPeriod } from '../../planning/constraints/constraints.ts';
import type { Reason, Roadmap, ScheduledAction } from '../../planning/roadmap/roadmap.ts';
import { monthAfter } from '../../scheduling/calendar.ts';
import type { Words } from '../../wording/words.ts';
import { becauseInWords } from '../because.ts';
import { filledIn } from '../filled-in.ts';
import { tellAfterwards } from '../roadmap/tell-afterwards.ts';
import { wrap } from './columns.ts';

const inset = '    ';

/** A roadmap year by year: what starts, what it costs and why; then what is left out and for which reason. Where there is no plan, why. */
export function roadmapText(judged: Assessment, roadmap: Roadmap, words: Words, width: number): string {
  const assessment = filledIn(judged, words);
  if (roadmap.proof === 'infeasible') return `${headLines(roadmap, assessment, words, width).join('\n')}\n`;
  const paragraphs = [
    headLines(roadmap, assessment, words, width),
    ...roadmap.spend.flatMap(({ period }) => yearLines(period, roadmap, assessment, words, width)),
    ...afterwardsLines(roadmap, assessment, words, width),
    ...leftOutLines(roadmap, assessment, words, width),
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines(
  { proof, objective, levels, conflict, greedy, after }: Roadmap,
  assessment: Assessment,
  words: Words,
  width: number,
): string[] {
  const levelOf = (id: string | null): string => assessment.questionnaire.levels.find((level) => level.id === id)?.title ?? '-';
  const number = (value: number): string => words.number(value);
  const lines = [
    words.say(`plan.${proof}`),
    ...(conflict.length === 0 ? [] : [words.say('plan.conflict', { what: words.join(conflict) })]),
    ...(objective === null || proof === 'infeasible'
      ? []
      : [words.say('plan.score', { before: number(objective.before), after: number(objective.after), bound: number(objective.bound) })]),
    ...(levels === null || proof === 'infeasible'
      ? []
      : [words.say('plan.level', { before: levelOf(levels.before), after: levelOf(levels.after) })]),
    ...(greedy.after === null || proof === 'infeasible' ? [] : [words.say('plan.greedy', { score: number(greedy.after) })]),
    ...(objective === null && proof !== 'infeasible' ? climbed(after, assessment, words) : []),
  ];
  return lines.flatMap((line) => wrap(line, width));
}

/** The dimensions that reach another level, with it. */
const climbed = (after: Roadmap['after'], { questionnaire, scorecard }: Assessment, words: Words): readonly string[] =>
  [...questionnaire.dimensions.values()].flatMap(({ id, title, levels }) => {
    const titleOf = (level: string | null | undefined): string => levels.find((each) => each.id === level)?.title ?? '-';
    const [from, to] = [scorecard, after].map(({ dimensions }) => dimensions.get(id)?.level?.id);
    return from === to ? [] : [words.labelled(title, `${titleOf(from)} → ${titleOf(to)}`)];
  });

function yearLines(period: number, roadmap: Roadmap, assessment: Assessment, words: Words, width: number): string[][] {
  const { spend, effort, constraints, actions } = roadmap;
  const money = (amount: number): string => words.money(amount, assessment.questionnaire.currency ?? 'EUR');
  const spent = spend[period - 1];
  if (spent === undefined) return [];
  const from = monthAfter(constraints.start, (period - 1) * monthsPerPeriod);
  const title = words.say('plan.year', { period: words.number(period), from });
  // Planned anew, there is what carrying out the plan so far has left.
  const isRest = constraints.notBefore !== undefined;
  const [spentOf, effortOf] = isRest ? (['plan.spent-of-left', 'plan.effort-left'] as const) : (['plan.spent-of', 'plan.effort'] as const);
  const budget =
    spent.available === null
      ? words.say('plan.spent', { spent: money(spent.spent), running: money(spent.running) })
      : words.say(spentOf, { spent: money(spent.spent), available: money(spent.available), running: money(spent.running) });
  const people = [...effort].flatMap(([role, uses]) => {
    const use = uses[period - 1];
    if (use === undefined || use.available === null) return [];
    return [words.say(effortOf, { role, used: words.number(use.used), available: words.number(use.available) })];
  });
  const head = [title, ...[budget, ...people].flatMap((line) => wrap(line, width, inset))];
  return [
    head,
    ...actions.filter((action) => action.period === period).map((action) => actionLines(action, roadmap, assessment, words, width)),
  ];
}

function actionLines(scheduled: ScheduledAction, { constraints }: Roadmap, assessment: Assessment, words: Words, width: number): string[] {
  const { action, start, end, cost, perYear, gain, after, unlocks, because } = scheduled;
  const { currency, actions } = assessment.questionnaire;
  const titles = (ids: readonly string[]): string => words.join(ids.map((id) => actions.get(id)?.title ?? id));
  const title = actions.get(action.id)?.title ?? action.id;
  const facts = [
    gain === null ? '' : words.say('terminal.gain', { points: words.number(gain) }),
    cost === null || currency === undefined ? '' : words.money(cost, currency),
    perYear === 0 || currency === undefined ? '' : words.say('plan.per-year', { amount: words.money(perYear, currency) }),
    after.length === 0 ? '' : words.say('terminal.after', { actions: titles(after) }),
    unlocks.length === 0 ? '' : words.say('plan.unlocks', { actions: titles(unlocks) }),
  ].filter((fact) => fact !== '');
  const months = `${monthAfter(constraints.start, start)} – ${monthAfter(constraints.start, end)}`;
  return [
    ...wrap(`${months}  ${title}`, width),
    ...(facts.length === 0 ? [] : wrap(facts.join(' · '), width, inset)),
    ...wrap(becauseInWords(because, assessment, words), width, inset),
  ];
}

function afterwardsLines(roadmap: Roadmap, { questionnaire }: Assessment, words: Words, width: number): string[][] {
  const told = tellAfterwards({ roadmap, questionnaire, words });
  return told.length === 0 ? [] : [told.flatMap((sentence) => wrap(sentence, width))];
}

/** Reasons in the order they are told. */
const reasons: readonly Reason[] = ['budget', 'capacity', 'time', 'prerequisite', 'excluded', 'refused', 'no-gain'];

function leftOutLines({ leftOut }: Roadmap, { questionnaire }: Assessment, words: Words, width: number): string[][] {
  const groups = reasons.flatMap((reason) => {
    const ids = leftOut.filter((each) => each.reason === reason).map(({ id }) => questionnaire.actions.get(id)?.title ?? id);
    return ids.length === 0 ? [] : [[words.say(`plan.left-out-${reason}`), ...ids.flatMap((title) => wrap(`- ${title}`, width))]];
  });
  return groups.length === 0 ? [] : [[words.say('plan.left-out')], ...groups];
}
