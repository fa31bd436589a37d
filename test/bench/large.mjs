// node test/bench/large.mjs [questions] [actions]: how long plan, explain and report take with a large questionnaire, beside reading and
// scoring it. Times of the processor, the least of a few runs, so that a busy machine matters less. No test depends on these figures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const compass = join(root, 'bin/compass.js');
const [questions, actions] = [Number(process.argv[2] ?? 3000), Number(process.argv[3] ?? 300)];
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);

/** Each number always draws the same. */
let state = 7;
function draw(count) {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor(state / 65536) % count;
}

const options = ['none', 'some', 'most', 'all'].map((id, value) => ({ id, label: id, value }));
const practices = [...['one', 'two', 'three'].map((id) => ({ id, label: id })), { id: 'nothing', label: 'Nothing', alone: true }];
const kinds = {
  maturity: { question: { options }, answers: options.map(({ id }) => id), raise: 'all' },
  'yes-no': { question: {}, answers: [true, false], raise: true },
  practices: { question: { options: practices }, answers: [['nothing'], ['one'], ['one', 'three']], raise: { add: ['one', 'two'] } },
  number: { question: { from: { worst: 0, best: 100 } }, answers: [5, 20, 50, 90], raise: { to: 80 } },
};

/** Every ninth question decides on another one, and on a cap. */
const kindOf = (index) => (index % 9 === 0 ? 'maturity' : Object.keys(kinds)[index % 4]);
const deciding = (index) => `q${index - (index % 9)}`;

const questionOf = (index) => ({
  id: `q${index}`,
  kind: kindOf(index),
  ask: `Question ${index}?`,
  stage: `s${index % 3}`,
  ...kinds[kindOf(index)].question,
  ...(index % 9 === 5 ? { when: { question: deciding(index), 'at-least': 'some' } } : {}),
});

const dimensionOf = (index) => ({
  id: `d${index}`,
  title: `Dimension ${index}`,
  ...(index % 9 === 3 ? { adjust: [{ when: { question: deciding(index * 10), below: 'some' }, cap: 60 }] } : {}),
  questions: Array.from({ length: 10 }, (_, i) => questionOf(index * 10 + i)),
});

const groupOf = (index) => ({
  id: `g${index}`,
  title: `Group ${index}`,
  dimensions: Array.from({ length: 6 }, (_, i) => dimensionOf(index * 6 + i)),
});

const groups = Math.ceil(questions / 60);

function actionOf(index) {
  const raised = [draw(groups * 60), draw(groups * 60), draw(groups * 60)];
  return {
    id: `a${index}`,
    title: `Action ${index}`,
    raises: Object.fromEntries(raised.map((each) => [`q${each}`, kinds[kindOf(each)].raise])),
    ...(index % 4 === 1 ? { after: [`a${index - 1}`] } : {}),
    ...(index % 2 === 0 ? { when: { dimension: `g${Math.floor((raised[0] ?? 0) / 60)}`, below: 80 } } : {}),
    cost: { likely: 1000 * (1 + draw(40)), currency: 'EUR' },
    duration: 1 + draw(9),
  };
}

const questionnaire = {
  format: 1,
  id: 'large',
  version: '1.0.0',
  language: 'en',
  title: 'Large',
  stages: ['s0', 's1', 's2'].map((id) => ({ id, title: id })),
  levels: [
    { id: 'low', title: 'Low' },
    { id: 'high', title: 'High', from: 70, needs: { question: 'q0', 'at-least': 'most' } },
  ],
  dimensions: Array.from({ length: groups }, (_, index) => groupOf(index)),
  actions: Array.from({ length: actions }, (_, index) => actionOf(index)),
};
const given = Array.from({ length: groups * 60 }, (_, index) => {
  const { answers } = kinds[kindOf(index)];
  return [`q${index}`, answers[draw(answers.length)]];
});

const folder = mkdtempSync(join(tmpdir(), 'compass-large-'));
const [main, town] = [join(folder, 'questionnaire.yaml'), join(folder, 'town.answers.yaml')];
writeFileSync(main, JSON.stringify(questionnaire));
writeFileSync(
  town,
  JSON.stringify({ format: 1, questionnaire: 'large@1.0.0', subject: { name: 'Largeville' }, answers: Object.fromEntries(given) }),
);

const commands = {
  score: ['score', town, '--json'],
  plan: ['plan', town, '--json'],
  'explain overall': ['explain', town, '--json'],
  'explain d3': ['explain', town, 'd3', '--json'],
  'report --format md': ['report', town, '--format', 'md', '--out', folder],
};

/** Milliseconds of the processor. */
function run(parameters) {
  const script =
    'process.on("exit", () => { const used = process.resourceUsage(); console.error("cpu", used.userCPUTime + used.systemCPUTime); }); import(process.argv[1]);';
  const shown = spawnSync(process.execPath, ['-e', script, compass, ...parameters, '--questionnaire', main], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (shown.status !== 0) throw new Error(`${parameters.join(' ')} ended with ${shown.status}: ${shown.stderr.slice(0, 500)}`);
  return Number(/^cpu (\d+)$/m.exec(shown.stderr)?.[1]) / 1000;
}

console.log(`${groups * 60} questions, ${actions} actions: processor time, the least of ${rounds} runs:`);
for (const [name, parameters] of Object.entries(commands)) {
  const times = Array.from({ length: rounds }, () => run(parameters));
  console.log(
    `  ${name.padEnd(20)} ${Math.min(...times)
      .toFixed(0)
      .padStart(7)} ms`,
  );
}
rmSync(folder, { recursive: true });
