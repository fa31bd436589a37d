// How many assessments a second: from parsed answers to scores and levels, on one core. Each figure is told beside that of a loop
// which does nothing but look up as many answers and add numbers, measured in the same run. A scorecard reckons what is read of it, so
// it is read as a plan reads it (the overall score, then that and all levels) and in full. The answers of 200 cities do not fit into the
// processor's cache, so that quick scores wait for memory about as long as they reckon; those of 20 do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswers } from '../../dist/answers/read-answers.js';
import { loadQuestionnaire } from '../../dist/cli/loading/load-questionnaire.js';
import { nodeHost } from '../../dist/cli/node-host.js';
import { worthOf } from '../../dist/planning/worth.js';
import { scorer } from '../../dist/scoring/quick/scorer.js';
import { score } from '../../dist/scoring/score.js';

const folder = new URL('../../questionnaires/digital-compass/', import.meta.url).pathname;
const host = nodeHost({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr });
const loaded = await loadQuestionnaire(join(folder, 'questionnaire.yaml'), host);
if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
const { questionnaire } = loaded.value;

/** Numbers between 0 and 1, the same in every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomFrom(42);
const oneOf = (list) => list[Math.floor(random() * list.length)];

function drawn(question) {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return oneOf(question.options).id;
    case 'practices': {
      const together = question.options.filter(({ alone }) => !alone && random() < 0.5).map(({ id }) => id);
      return together.length > 0 ? together : [question.options.find(({ alone }) => alone)?.id ?? question.options[0].id];
    }
    case 'yes-no':
      return random() < 0.7;
    case 'number':
      return Math.round(random() * 100);
    default:
      return 'words';
  }
}

const example = readdirSync(join(folder, 'answers')).find((file) => file.endsWith('.answers.yaml'));
const read = readAnswers({ file: example, content: readFileSync(join(folder, 'answers', example)) }, questionnaire);
if (!read.ok) throw new Error('no answers to begin with');
const answered = (value) => ({ status: 'answered', value, confidence: undefined, by: undefined, comment: undefined, evidence: [] });

/** Cities that answer at random; of `gates`, that others hang on, none is open. */
function cities(count, openShare) {
  const gates = new Set();
  for (const { when } of questionnaire.questions.values()) if (when?.kind === 'question') gates.add(when.question);
  return Array.from({ length: count }, () => {
    const given = new Map();
    for (const question of questionnaire.questions.values())
      if (gates.has(question.id) || random() >= openShare) given.set(question.id, answered(drawn(question)));
    return { ...read.value, given };
  });
}

/** Runs in a second of the processor's time, which what else runs on the machine does not take from us. */
function rateOnce(all, run) {
  const start = process.cpuUsage();
  let done = 0;
  for (let spent = 0; spent < 200_000; ) {
    for (const each of all) run(each);
    done += all.length;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  const { user, system } = process.cpuUsage(start);
  return (done / (user + system)) * 1e6;
}

/** The best of eight turns each, taken in turn; the first two warm up. */
function rates(runs) {
  const best = Object.fromEntries(Object.keys(runs).map((name) => [name, 0]));
  for (let turn = 0; turn < 10; turn += 1)
    for (const [name, [all, run]] of Object.entries(runs)) {
      const rate = rateOnce(all, run);
      if (turn > 1) best[name] = Math.max(best[name], rate);
    }
  return best;
}

let sink = 0;
const ids = [...questionnaire.questions.keys()];
const lookUp = ({ given }) => {
  let total = 0;
  for (const id of ids) total += given.get(id) === undefined ? 0 : 1;
  sink += total;
};
const quick = scorer(questionnaire);
const quickly = (answers) => {
  sink += quick.score(answers).score[0] ?? 0;
};

const [full, open] = [cities(200, 0), cities(200, 0.15)];
const overall = (answers) => {
  sink += score(questionnaire, answers).overall.score ?? 0;
};
const worth = (answers) => {
  sink += worthOf(questionnaire, score(questionnaire, answers)).levels;
};
const whole = (answers) => {
  const {
    overall: { score: figure },
    dimensions,
    stages,
    cells,
    questions,
    kinds,
  } = score(questionnaire, answers);
  sink += (figure ?? 0) + dimensions.size + stages.size + cells.size + questions.size + kinds.length;
};
const baseline = 'looking up the answers (baseline)';
const figures = rates({
  [baseline]: [full, lookUp],
  [`scores and levels, ${ids.length} questions answered`]: [full, quickly],
  'with a seventh open, and bounds': [open, quickly],
  'answered, of 20 cities that stay in the cache': [full.slice(0, 20), quickly],
  'exactly: the overall score': [full.slice(0, 20), overall],
  'exactly: scores and levels': [full.slice(0, 20), worth],
  'exactly: the whole scorecard': [full.slice(0, 20), whole],
  'the whole scorecard with a seventh open': [open.slice(0, 20), whole],
});
console.log('Assessments a second on one core, and as a share of the baseline:');
for (const [name, figure] of Object.entries(figures))
  console.log(
    `  ${name.padEnd(44)} ${Math.round(figure).toLocaleString('en-GB').padStart(10)}  ${(figure / figures[baseline]).toFixed(4)}`,
  );
if (Number.isNaN(sink)) throw new Error('nothing was reckoned');
