import type { Command, CommandOption } from './command.ts';

const questionnaire: CommandOption = {
  flags: '--questionnaire <name>',
  about: 'use this questionnaire (id, file or folder) instead of the one the answers name',
};
const language: CommandOption = {
  flags: '--language <code>',
  about: 'language of texts, such as en or fr; the locale of the terminal if left out',
};
const json: CommandOption = { flags: '--json', about: 'print data for programs instead of words' };
const date: CommandOption = {
  flags: '--date <date>',
  about: 'date the report carries, such as 2026-11-24; that of the answers, or today, if left out',
};
const out: CommandOption = { flags: '--out <folder>', about: 'folder to write to', default: '.' };
const template: CommandOption = {
  flags: '--template <name>',
  about: 'template of the report: full, complete, short, or a file of your own',
  default: 'full',
};
const failBelow: CommandOption = { flags: '--fail-below <level>', about: 'exit 3 if the overall score or level is below this' };
const failOn: CommandOption = {
  flags: '--fail-on <severity>',
  about: 'what makes the exit code 1',
  choices: ['error', 'warning'],
  default: 'error',
};

/** Every command the tool has: its help, its options and where its work is. Adding one is a row here and a file in commands/. */
export const commands: readonly Command[] = [
  {
    name: 'assess',
    summary: 'answer a questionnaire in the terminal; saves after every answer, resumes, ends in the report',
    arguments: '[questionnaire]',
    options: [
      { flags: '--answers <file>', about: 'file the answers are kept in; ID.answers.yaml here if left out' },
      { flags: '--depth <depth>', about: 'quick asks the core questions, full asks all', choices: ['quick', 'full'] },
      { flags: '--plain', about: 'numbered lines instead of menus: for screen readers and simple terminals' },
      language,
      { flags: '--out <folder>', about: 'folder the report is written to; beside the answers if left out' },
      { flags: '--format <formats>', about: 'formats of the report, separated by commas', default: 'pdf,md' },
      date,
    ],
    example: 'compass assess digital-compass --depth quick',
    load: () => import('./commands/assess.ts'),
  },
  {
    name: 'score',
    summary: 'scores and levels with their bounds and coverage',
    arguments: '<answers...>',
    options: [questionnaire, json, failBelow, language],
    example: 'compass score city.answers.yaml --json',
    load: () => import('./commands/score.ts'),
  },
  {
    name: 'plan',
    summary: 'findings, and the actions that apply in an order that works',
    arguments: '<answers>',
    options: [questionnaire, json, language],
    example: 'compass plan city.answers.yaml',
    load: () => import('./commands/plan.ts'),
  },
  {
    name: 'explain',
    summary: 'why this score, level, finding or action; what would raise it most',
    arguments: '<answers> [what]',
    options: [
      {
        flags: '--set <question=answer>',
        about: 'suppose this answer and tell every consequence beside today; may be given several times',
        repeats: true,
      },
      questionnaire,
      json,
      language,
    ],
    example: 'compass explain city.answers.yaml data',
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'report',
    summary: 'the report with the action plan, as PDF and Markdown',
    arguments: '<answers...>',
    options: [
      questionnaire,
      { flags: '--format <formats>', about: 'formats, separated by commas', default: 'pdf,md' },
      template,
      out,
      date,
      language,
    ],
    example: 'compass report city.answers.yaml --format pdf,md --out out',
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'batch',
    summary: 'many cities: a table or a folder of answers becomes scores, reports and a list of errors',
    arguments: '<input>',
    options: [
      questionnaire,
      { flags: '--out <folder>', about: 'folder to write to', default: 'out' },
      { flags: '--format <formats>', about: 'formats of the reports, separated by commas; none for scores only', default: 'md' },
      template,
      failBelow,
      date,
      language,
    ],
    example: 'compass batch cities.csv --questionnaire digital-compass --out out',
    load: () => import('./commands/batch.ts'),
  },
  {
    name: 'merge',
    summary: 'join the answers of several respondents and show where they differ',
    arguments: '<answers...>',
    options: [
      { flags: '--by <method>', about: 'how ordered answers and numbers become one', choices: ['median', 'mean'], default: 'median' },
      { flags: '--role-weights <weights>', about: 'what the word of a role weighs, such as it-lead=2,chamber=0.5; 1 if left out' },
      { flags: '--decisions <file>', about: 'an answers file whose decisions go before any method' },
      { flags: '--out <file>', about: 'answers file to write; nothing is written if left out' },
      { flags: '--seed <number>', about: 'seed of the intervals of agreement; 1 if left out' },
      questionnaire,
      json,
      language,
    ],
    example: 'compass merge anna.answers.yaml ben.answers.yaml --out city.answers.yaml',
    load: () => import('./commands/merge.ts'),
  },
  {
    name: 'compare',
    summary: 'cities side by side; or one city over time, the change split into answers and questionnaire',
    arguments: '<answers...>',
    options: [questionnaire, json, language],
    example: 'compass compare 2025.answers.yaml 2026.answers.yaml',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'verify',
    summary: 'recompute the figures of a stored result, or those an answers file claims',
    arguments: '<file>',
    options: [
      { flags: '--answers <file>', about: 'the answers a stored result came from; found by their hash beside it if left out' },
      questionnaire,
      json,
      language,
    ],
    example: 'compass verify result.json --answers city.answers.yaml',
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'uncertainty',
    summary: 'how sure scores, levels and the order of actions are, with weights and unsure answers varied',
    arguments: '<answers>',
    options: [
      { flags: '--runs <number>', about: 'how many variations are judged; 10000 if left out' },
      { flags: '--seed <number>', about: 'the same seed gives the same result to the last digit; 1 if left out' },
      { flags: '--weights <noise>', about: 'how weights vary: 25%, dirichlet:50 or fixed; 25% if left out' },
      questionnaire,
      json,
      language,
    ],
    example: 'compass uncertainty city.answers.yaml --runs 10000 --seed 1',
    load: () => import('./commands/uncertainty.ts'),
  },
  {
    name: 'check',
    summary: 'everything wrong with questionnaires, translations, answers, tests and migrations',
    arguments: '[files...]',
    options: [
      {
        flags: '--format <format>',
        about: 'text for people; json, sarif, github, junit or gitlab for programs',
        choices: ['text', 'json', 'sarif', 'github', 'junit', 'gitlab'],
        default: 'text',
      },
      { ...failOn, choices: ['error', 'warning', 'note'] },
      { flags: '--wording', about: 'look at the wording of questions, too' },
      { flags: '--config <file>', about: 'decisions on levels; compass-check.yaml here and in the folders of the files if left out' },
      { flags: '--baseline <file>', about: 'old debts, which are counted and not told' },
      { flags: '--update-baseline', about: 'write what is found into the baseline' },
      { flags: '--stdin-name <file>', about: 'the file that standard input, -, stands for' },
      { flags: '--watch', about: 'check again whenever a file changes, until Ctrl-C' },
      { flags: '--explain <code>', about: 'print the page of a code: why, how it is mended, a wrong and a right example' },
      questionnaire,
    ],
    example: 'compass check questionnaires --format sarif',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'test',
    summary: 'run the tests of a questionnaire, and tell what they cover of it',
    arguments: '<files...>',
    options: [
      {
        flags: '--format <format>',
        about: 'text for people, json or junit for programs',
        choices: ['text', 'json', 'junit'],
        default: 'text',
      },
      { flags: '--coverage-min <percent>', about: 'exit 3 if less is covered of questions, options, rules, levels or actions' },
      { flags: '--update', about: 'write the snapshots in the files as the judgement is now' },
      { ...questionnaire, about: 'test this questionnaire (id, file or folder) instead of the one around the tests' },
    ],
    example: 'compass test questionnaires --coverage-min 80',
    load: () => import('./commands/test.ts'),
  },
  {
    name: 'diff',
    summary: 'what differs between two versions, what that does to saved answers, and which version number it calls for',
    arguments: '<old> <new>',
    options: [
      { flags: '--answers <file>', about: 'show it for this answers file to the old version; may be given several times', repeats: true },
      { flags: '--migration <file>', about: 'write a draft of the migration that old answers need' },
      json,
    ],
    example: 'compass diff old/questionnaire.yaml new/questionnaire.yaml',
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'new',
    summary: 'begin a questionnaire of your own: a small one to change line by line, with tests and example answers',
    arguments: '<folder>',
    options: [
      { flags: '--id <id>', about: 'what answers call it; made from the name of the folder if left out' },
      { flags: '--title <title>', about: 'its title; made from the id if left out' },
    ],
    example: 'compass new my-questionnaire',
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'list',
    summary: 'the questionnaires that come with the tool',
    arguments: '',
    options: [json],
    example: 'compass list',
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'schema',
    summary: 'the JSON Schema of a kind of file, for editors',
    arguments: '[kind]',
    options: [],
    example: 'compass schema questionnaire > questionnaire.schema.json',
    load: () => import('./commands/schema.ts'),
  },
];
