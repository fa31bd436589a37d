// How good and how fast schedules are: the gap to the shortest schedule on small projects solved by trying every order, and the time
// for 200 jobs, also as a ratio to a fixed amount of arithmetic measured in the same run. No test depends on these figures.

import { bestSchedule } from '../../dist/scheduling/best-schedule.js';
import { criticalPath } from '../../dist/scheduling/critical-path.js';
import { serialSchedule } from '../../dist/scheduling/serial-schedule.js';
import { stream } from '../../dist/statistics/random.js';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const timed = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const arithmetic = () => {
  let sum = 0;
  for (let i = 0; i < 1e7; i += 1) sum = (sum * 48271 + i) % 2147483647;
  return sum;
};

/** Jobs with up to three predecessors among those before them, and two crews of which each needs a part. */
function projectOf(count, seed, { longest, crew, horizon, years }) {
  const chance = stream(seed, 'bench', count);
  const whole = (least, most) => least + Math.floor(chance.uniform() * (most - least + 1));
  const capacity = years ? Array.from({ length: Math.ceil(horizon / 12) }, () => crew) : Array.from({ length: horizon }, () => crew);
  const jobs = Array.from({ length: count }, (_, index) => {
    const duration = whole(1, longest);
    const after = index === 0 ? [] : Array.from({ length: whole(0, 3) }, () => `j${whole(0, index - 1)}`);
    const uses = ['a', 'b'].map((resource) => ({ resource, amount: whole(0, 4), from: 0, to: duration }));
    return [`j${index}`, { id: `j${index}`, duration, after: [...new Set(after)], uses }];
  });
  const resource = { width: years ? 12 : 1, capacity, carriesOver: false };
  return {
    jobs: new Map(jobs),
    resources: new Map([
      ['a', resource],
      ['b', resource],
    ]),
    horizon,
  };
}

/** The shortest makespan: of jobs in every order, each at its earliest, one is a best schedule. */
function shortest(project) {
  let best = Number.POSITIVE_INFINITY;
  const ids = [...project.jobs.keys()];
  const permute = (order, left) => {
    if (left.length === 0) {
      const rank = new Map(order.map((id, index) => [id, index]));
      const schedule = serialSchedule(project, ({ id }) => rank.get(id));
      const end = schedule && Math.max(...[...schedule].map(([id, start]) => start + project.jobs.get(id).duration));
      best = Math.min(best, end ?? Number.POSITIVE_INFINITY);
      return;
    }
    for (const id of left) {
      if (!project.jobs.get(id).after.every((other) => order.includes(other))) continue;
      permute(
        [...order, id],
        left.filter((other) => other !== id),
      );
    }
  };
  permute([], ids);
  return best;
}

let [sum, least, hit, count, ruleSum] = [0, 0, 0, 0, 0];
for (let seed = 1; seed <= 60; seed += 1) {
  const project = projectOf(7, seed, { longest: 6, crew: 5, horizon: 60 });
  const known = shortest(project);
  const found = bestSchedule(project, { seed: 1, most: 200 })?.makespan ?? Number.NaN;
  const rule = bestSchedule(project, { seed: 1, most: 1 })?.makespan ?? Number.NaN;
  [sum, least, hit, count, ruleSum] = [sum + found, least + known, hit + (found === known ? 1 : 0), count + 1, ruleSum + rule];
}
console.log(
  `Schedules: ${count} projects of 7 jobs with known optima: ${hit} optimal, mean gap ${((100 * (sum - least)) / least).toFixed(2)} %`,
);
console.log(`  (the plain rule with justification: ${((100 * (ruleSum - least)) / least).toFixed(2)} %)`);

const baseline = median([1, 2, 3].map(() => timed(arithmetic)));
for (const [name, project, most] of [
  ['200 jobs, years of 12 months', projectOf(200, 1, { longest: 12, crew: 600, horizon: 240, years: true }), 20],
  ['200 jobs, crews by the month', projectOf(200, 2, { longest: 12, crew: 20, horizon: 600 }), 20],
]) {
  let found;
  const time = timed(() => {
    found = bestSchedule(project, { seed: 1, most });
  });
  const path = criticalPath(project.jobs);
  const told = `makespan ${found?.makespan}, lower bound ${found?.lowerBound}, critical path ${path.kind === 'path' ? path.length : '-'}, ${found?.made} made`;
  console.log(`  ${name.padEnd(30)} ${(time / baseline).toFixed(2).padStart(6)}  (${time.toFixed(0)} ms)  ${told}`);
}
