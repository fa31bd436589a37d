// node test/bench/check.mjs: processor time of `compass check` on the Digital Compass and on a questionnaire of 5,000 questions, each
// beside `node -e 0`; and of the shape part alone beside a general linter (yaml and ajv) on the same files. All measured in the same run,
// start-up included. No test depends on these figures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const compass = join(root, 'bin/compass.js');
const folder = mkdtempSync(join(tmpdir(), 'compass-check-'));
/** Nothing is found in the first; of the second every dimension is told of, for which the places in its file have to be known. */
const [large, told] = ['lowest', 'leaves'].map((hidden) => {
  mkdirSync(join(folder, hidden));
  for (const [file, text] of largeQuestionnaire(50, 100, hidden)) writeFileSync(join(folder, hidden, file), text);
  return join(folder, hidden, 'questionnaire.yaml');
});

const lint = (reader, files) => [join(root, 'test/bench/lint-shape.mjs'), reader, ...files];
const own = ['.', 'actions', 'dimensions'].flatMap((part) => yamlIn(join(root, 'questionnaires/digital-compass', part)));
const programs = {
  'node -e 0 (baseline)': ['-e', '0'],
  'compass --version': [compass, '--version'],
  'check starter': [compass, 'check', join(root, 'questionnaires/starter')],
  'check digital-compass': [compass, 'check', join(root, 'questionnaires/digital-compass')],
  'check of 5,000 questions': [compass, 'check', large],
  'the same, with 50 findings': [compass, 'check', told],
  'shape of digital-compass, general linter': lint('general', own),
  'shape of digital-compass, as check does': lint('compass', own),
  'shape of 5,000 questions, general linter': lint('general', yamlIn(join(folder, 'lowest'))),
  'shape of 5,000 questions, as check does': lint('compass', yamlIn(join(folder, 'lowest'))),
};

function yamlIn(place) {
  return readdirSync(place).flatMap((name) => (name.endsWith('.yaml') ? [join(place, name)] : []));
}

/** Dimensions of ladders, a part each, with questions that depend on others, findings on answers and scores, actions and levels. */
function largeQuestionnaire(dimensions, questions, hidden) {
  const ids = Array.from({ length: dimensions }, (_, index) => `d${index}`);
  const main = ['format: 1', 'id: large', 'version: 1.0.0', 'language: en', 'title: Large', 'parts:', ...ids.map((id) => `  - ${id}.yaml`)];
  main.push('levels:', ...[0, 20, 40, 60, 80].map((from) => `  - { id: from-${from}, title: From ${from}, from: ${from} }`));
  main.push('option-sets:', '  extent:');
  for (const value of [0, 1, 2, 3]) main.push(`    - { id: rung-${value}, label: Rung ${value}, value: ${value} }`);
  return [['questionnaire.yaml', `${main.join('\n')}\n`], ...ids.map((id) => [`${id}.yaml`, largeDimension(id, questions, hidden)])];
}

function largeDimension(dimension, questions, hidden) {
  const asked = [];
  const findings = [
    `  - { id: weak-${dimension}, kind: weakness, when: { dimension: ${dimension}, below: 40 }, text: Weak. }`,
    `  - { id: strong-${dimension}, kind: strength, when: { dimension: ${dimension}, at-least: 60 }, text: Strong. }`,
  ];
  const actions = [];
  for (let index = 0; index < questions; index += 1) {
    const id = `${dimension}-q${index}`;
    const when = index % 5 === 4 ? `, when: { question: ${dimension}-q${index - 1}, at-least: rung-1 }` : '';
    asked.push(`      - { id: ${id}, kind: maturity, ask: How far is ${id}?, options: extent${when} }`);
    findings.push(`  - { id: f-${id}, kind: weakness, when: { question: ${id}, below: rung-1 }, text: Nothing yet. }`);
    actions.push(`  - { id: a-${id}, title: Raise ${id}, raises: { ${id}: rung-3 }, when: { question: ${id}, below: rung-2 } }`);
  }
  const body = [
    'dimensions:',
    `  - id: ${dimension}`,
    `    title: Dimension ${dimension}`,
    `    missing: { hidden: ${hidden} }`,
    '    questions:',
    ...asked,
  ];
  return ['part-of: large', 'findings:', ...findings, 'actions:', ...actions, ...body, ''].join('\n');
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Seconds on the processor, in and for the program. */
function run(parameters) {
  const script = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, '\\ncpu ' + (user + system)); });`;
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, script);
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}: ${stderr}`);
  return Number(/cpu (\d+)$/.exec(stderr)?.[1]) / 1e6;
}

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, parameters] of Object.entries(programs)) times[name].push(run(parameters));
const baseline = median(times['node -e 0 (baseline)']);
console.log(`Processor time, median of ${rounds} interleaved runs, as a ratio to node -e 0:`);
for (const [name, all] of Object.entries(times))
  console.log(`  ${name.padEnd(42)} ${(median(all) / baseline).toFixed(1).padStart(7)}  (${median(all).toFixed(2)} s)`);
for (const what of ['digital-compass', '5,000 questions']) {
  const [general, ours] = ['general linter', 'as check does'].map((reader) => median(times[`shape of ${what}, ${reader}`]));
  console.log(`Shape of ${what}: the general linter takes ${(general / ours).toFixed(1)} times as long.`);
}
rmSync(folder, { recursive: true });
