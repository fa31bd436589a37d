// Prints how long each bundled questionnaire is and how long it takes, by depth. Run: node .build/reading-time.mjs [id ...]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../questionnaires/', import.meta.url).pathname;

/** Words a minute: the slow end of what adults read silently, because officials weigh these texts and may read a second language. */
const WORDS_A_MINUTE = 200;

/** Seconds to decide once the texts are read: our assumption. Looking up figures and evidence is not part of it. */
const SECONDS_TO_DECIDE = { maturity: 15, choice: 15, practices: 25, 'yes-no': 10, number: 45, text: 60 };

const wordsIn = (text = '') => text.split(/\s+/).filter(Boolean).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function questionsOf(id) {
  const read = (file) => parse(readFileSync(`${folder}${id}/${file}`, 'utf8'));
  const questionnaire = read('questionnaire.yaml');
  const files = [questionnaire, ...(questionnaire.parts ?? []).map(read)];
  const sets = Object.assign({}, ...files.map((file) => file['option-sets'] ?? {}));
  const below = (dimension) => [...(dimension.questions ?? []), ...(dimension.dimensions ?? []).flatMap(below)];
  return files
    .flatMap((file) => (file.dimensions ?? []).flatMap(below))
    .map((question) => ({ ...question, options: typeof question.options === 'string' ? sets[question.options] : question.options }));
}

/** All that a respondent can read at a question: what is asked, why, the help, the answers and the evidence. */
const textsOf = ({ ask, why, help, options = [], evidence = [] }) => [ask, why, help, ...options.map(({ label }) => label), ...evidence];

export function lengthOf(id, depth) {
  const questions = questionsOf(id).filter(({ core }) => depth === 'full' || core === true);
  const words = sum(questions.flatMap(textsOf).map(wordsIn));
  const reading = words / WORDS_A_MINUTE;
  const deciding = sum(questions.map(({ kind }) => SECONDS_TO_DECIDE[kind])) / 60;
  return { questions: questions.length, words, reading, deciding, minutes: reading + deciding };
}

const ids = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/questionnaire.yaml`));
if (process.argv[1] === new URL(import.meta.url).pathname) {
  console.log(`${'questionnaire'.padEnd(24)}depth  questions  words  reading  deciding  minutes`);
  for (const id of process.argv.length > 2 ? process.argv.slice(2) : ids)
    for (const depth of ['quick', 'full']) {
      const { questions, words, ...times } = lengthOf(id, depth);
      if (questions === 0) continue;
      const told = Object.values(times).map((minutes) => minutes.toFixed(1).padStart(8));
      console.log(`${id.padEnd(24)}${depth.padEnd(5)}${String(questions).padStart(11)}${String(words).padStart(7)} ${told.join(' ')}`);
    }
}
