// How long the best roadmap takes: generated towns of three questions an action at most, two scarce roles, running costs and predecessors.
// Seconds, and as a ratio to a fixed amount of arithmetic measured in the same run. No test depends on these figures.

import { readAnswers } from '../../dist/answers/read-answers.js';
import { loadSolver } from '../../dist/cli/solver.js';
import { planRoadmap } from '../../dist/planning/roadmap/plan-roadmap.js';
import { usualManner } from '../../dist/planning/roadmap/search.js';
import { readQuestionnaire } from '../../dist/questionnaire/read-questionnaire.js';

/** Numbers from 0 to 1 that are the same every time. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function townOf(count, seed) {
  const next = numbersFrom(seed);
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  const options = [0, 1, 2, 3].map((value) => ({ id: `o${value}`, label: `o${value}`, value }));
  const asked = Math.ceil(count * 0.8);
  const dimensions = Array.from({ length: 8 }, (_, d) => ({
    id: `d${d}`,
    title: `D${d}`,
    weight: whole(1, 3),
    questions: Array.from({ length: asked }, (_, q) => q)
      .filter((q) => q % 8 === d)
      .map((q) => ({ id: `q${q}`, kind: 'maturity', ask: 'How far?', weight: whole(1, 3), options })),
  }));
  const actions = Array.from({ length: count }, (_, a) => ({
    id: `a${a}`,
    title: `A${a}`,
    raises: Object.fromEntries(Array.from({ length: whole(1, 2) }, () => [`q${whole(0, asked - 1)}`, `o${whole(1, 3)}`])),
    ...(a > 5 && next() < 0.5 ? { after: [`a${whole(0, a - 1)}`] } : {}),
    cost: { likely: 1000 * whole(5, 80), 'per-year': next() < 0.6 ? 1000 * whole(1, 12) : 0, currency: 'EUR' },
    effort: { it: whole(1, 8) / 2, policy: whole(0, 4) / 2 },
    duration: whole(1, 12),
  }));
  const file = { format: 1, id: 'bench', version: '1.0.0', language: 'en', title: 'Bench', dimensions, actions };
  const read = readQuestionnaire({ main: { file: 'q.yaml', content: JSON.stringify(file) }, parts: [], translations: [] });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const given = Object.fromEntries([...read.value.questions.keys()].map((id) => [id, 'o0']));
  const content = JSON.stringify({ questionnaire: 'bench@1.0.0', subject: { name: 'Bench' }, answers: given });
  const answers = readAnswers({ file: 'a.yaml', content }, read.value);
  if (!answers.ok) throw new Error(JSON.stringify(answers.diagnostics));
  return { questionnaire: read.value, answers: answers.value };
}

function arithmetic() {
  const start = process.cpuUsage().user;
  let so = 0;
  for (let i = 1; i < 2e8; i += 1) so += 1 / i;
  return so > 0 ? (process.cpuUsage().user - start) / 1e6 : Number.NaN;
}

const solver = await loadSolver();
const unit = arithmetic();
console.log(`Roadmaps, seconds of the processor, as a ratio to 2e8 divisions (${unit.toFixed(2)} s):`);
for (const [count, periods, share] of [
  [70, 5, 0.4],
  [200, 5, 0.4],
  [500, 5, 0.4],
]) {
  const { questionnaire, answers } = townOf(count, 7);
  const money = [...questionnaire.actions.values()].reduce((sum, { cost }) => sum + (cost?.likely ?? 0), 0);
  const people = (role) => [...questionnaire.actions.values()].reduce((sum, { effort }) => sum + (effort.get(role) ?? 0), 0);
  const yearly = (whole) => Array.from({ length: periods }, () => Math.round((whole / periods) * share));
  const constraints = {
    start: '2027-01',
    periods,
    budget: yearly(money),
    carryOver: true,
    capacity: new Map([['it', yearly(people('it') * 1.5)]]),
    mandatory: new Set(),
    refused: new Set(),
    atLeast: new Map(),
    target: undefined,
    fixed: new Map(),
    status: new Map(),
    pilotsFirst: false,
  };
  const [start, wall] = [process.cpuUsage().user, performance.now()];
  const { proof, objective, work } = planRoadmap(questionnaire, answers, constraints, { ...usualManner, solver });
  const seconds = (process.cpuUsage().user - start) / 1e6;
  const figures = `${proof}, ${objective?.after.toFixed(3)} of at most ${objective?.bound.toFixed(3)}, ${work.solves} solves, ${work.iterations} iterations`;
  console.log(
    `  ${count} actions, ${periods} years  ${(seconds / unit).toFixed(1)} (${seconds.toFixed(1)} s, ${((performance.now() - wall) / 1000).toFixed(1)} s on the wall)  ${figures}`,
  );
}
