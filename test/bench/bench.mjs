// npm run bench: how fast it is, each figure as a ratio against a baseline measured in the same run, so that a slow or busy
// machine changes both. Medians of interleaved runs. No test depends on these figures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const compass = join(root, 'bin/compass.js');
const answers = join(root, 'questionnaires/digital-compass/answers');
const folder = mkdtempSync(join(tmpdir(), 'compass-bench-'));
const town = join(answers, process.env['BENCH_ANSWERS'] ?? 'vellmark.answers.yaml');

const programs = {
  'node -e 0 (baseline)': ['-e', '0'],
  'compass --version': [compass, '--version'],
  'compass --help': [compass, '--help'],
  'compass score --json': [compass, 'score', town, '--json'],
  'compass explain': [compass, 'explain', town],
  'compass explain (a dimension)': [compass, 'explain', town, 'data'],
  'compass report --format md': [compass, 'report', town, '--format', 'md', '--out', folder],
  'compass report --format pdf': [compass, 'report', town, '--format', 'pdf', '--out', folder],
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function run(parameters) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9);
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, parameters] of Object.entries(programs)) times[name].push(run(parameters));
const baseline = median(times['node -e 0 (baseline)']);
console.log(`Start-up, median of ${rounds} interleaved runs, as a ratio to node -e 0:`);
for (const [name, all] of Object.entries(times))
  console.log(`  ${name.padEnd(30)} ${(median(all) / baseline).toFixed(2).padStart(6)}  (${median(all).toFixed(0)} ms)`);
rmSync(folder, { recursive: true });

await import('./throughput.mjs');
await import('./schedule.mjs');
