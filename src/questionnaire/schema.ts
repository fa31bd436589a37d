/**
 * The questionnaire format, version 1, as JSON Schema (draft 2020-12). This is the one source of it:
 * `npm run generate` writes from it the published questionnaire.schema.json and the types of format.ts.
 * What a schema cannot say (references, one test per condition, ...) is said by the rules in meaning/.
 *
 * `translatable: true` marks the texts that a translation file may replace; `form` says a pattern in words.
 */
const text = { type: 'string', minLength: 1, translatable: true } as const;
const words = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text } as const;
const id = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', form: 'an id: small letters, digits and hyphens, a letter first' } as const;
const ids = { type: 'array', items: id } as const;
const number = { type: 'number' } as const;
const positive = { type: 'number', exclusiveMinimum: 0 } as const;
const amount = { type: 'number', minimum: 0 } as const;
const yes = { type: 'boolean' } as const;
const of = <const N extends string>(name: N) => ({ $ref: `#/$defs/${name}` }) as const;
const list = <const N extends string>(name: N) => ({ type: 'array', items: of(name) }) as const;
const oneOf = <const V extends readonly string[]>(...values: V) => ({ type: 'string', enum: values }) as const;
const record = <const R extends readonly string[], const P>(required: R, properties: P, description?: string) => ({
  type: 'object' as const,
  ...(description === undefined ? {} : { description }),
  required,
  properties,
  additionalProperties: false as const,
});
const mapOf = <const V>(values: V) => ({ type: 'object', propertyNames: id, additionalProperties: values }) as const;
const said = <const S extends object>(schema: S, description: string) => ({ ...schema, description });

/** What a condition may be compared with: an option, a yes or no, a number, a text, or several options. */
const comparand = { type: ['string', 'number', 'boolean', 'array'], items: id } as const;
/** A score, or a text such as `40%`: per cent of the node's fixed range. */
const threshold = { type: ['number', 'string'], pattern: '^-?[0-9]+(\\.[0-9]+)?%$', form: 'a number, or per cent such as 40%' } as const;
const country = { type: 'string', pattern: '^[A-Z]{2}$', form: 'a country of two capital letters, such as FR' } as const;

const conditionTests = {
  is: comparand,
  'at-least': { type: ['number', 'string'] },
  above: { type: ['number', 'string'] },
  below: { type: ['number', 'string'] },
} as const;

const aggregates = [
  'mean',
  'geometric',
  'harmonic',
  'power',
  'minimum',
  'maximum',
  'median',
  'sum',
  'product',
  'difference',
  'quotient',
] as const;

const definitions = {
  condition: record(
    [],
    {
      all: said(list('condition'), 'True when every one of these is.'),
      any: said(list('condition'), 'True when one of these is.'),
      not: said(of('condition'), 'True when this is false.'),
      question: said(id, 'The question whose answer is tested. Inside the rules of a question it may be left out.'),
      dimension: said(id, 'The dimension whose score or level is tested; overall names the whole.'),
      stage: said(id, 'The stage whose score is tested.'),
      cell: said(
        { type: 'string', pattern: '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$', form: 'dimension/stage' },
        'dimension/stage, whose score is tested.',
      ),
      fact: said(id, 'The fact of the subject that is tested.'),
      kind: said(id, 'True when the subject is of this kind.'),
      count: said({ anyOf: [list('condition'), of('counted-dimensions')] }, 'Conditions (or dimensions) of which enough must be true.'),
      reaches: said({ type: 'integer', minimum: 0 }, 'How many of count must be true.'),
      ...conditionTests,
      has: said(ids, 'All of these practices are in place.'),
      'has-any': said(ids, 'At least one of these practices is in place.'),
      answered: said(yes, 'Whether the question has an answer.'),
      'level-at-least': said(id, 'The node has reached this level or a higher one.'),
      'level-below': said(id, 'The node has not reached this level.'),
    },
    'A closed grammar over answers, scores, levels and facts: true, false, or unknown while something is open.',
  ),
  'counted-dimensions': record(['dimensions'], {
    dimensions: { anyOf: [{ const: 'all' }, ids] },
    'at-least': number,
    above: number,
    below: number,
    'level-at-least': id,
    'level-below': id,
  }),
  scale: record(['min', 'max'], { min: number, max: number }, 'The range scores are told in.'),
  level: record(['id', 'title'], {
    id,
    title: text,
    about: text,
    from: said(threshold, 'The score this level starts at; 40% means per cent of the range of the node.'),
    needs: said(of('condition'), 'What else must hold.'),
  }),
  fact: record(['id', 'kind'], {
    id,
    kind: oneOf('number', 'text', 'yes-no'),
    ask: text,
    help: text,
    unit: text,
  }),
  kind: record(['id', 'title', 'when'], { id, title: text, about: text, when: of('condition') }),
  role: record(['id', 'title'], { id, title: text, about: text, stakeholder: words }),
  stage: record(['id', 'title'], { id, title: text, about: text, reading: oneOf('project') }),
  option: record(['id', 'label'], {
    id,
    label: text,
    value: number,
    alone: said(yes, 'Cannot be ticked together with another (none of these).'),
    help: text,
    how: said(text, 'How a city gets here.'),
  }),
  rule: record(
    ['value'],
    { when: of('condition'), value: number },
    'A row of a rule table: the first whose condition holds gives the value; the last has none.',
  ),
  goalposts: record(['worst', 'best'], {
    worst: number,
    best: number,
    transform: oneOf('linear', 'log'),
  }),
  step: record(['value'], {
    at: said(number, 'From this number on; the first step may leave it out and holds below all others.'),
    above: said(number, 'Instead of at: for every number above this.'),
    value: number,
  }),
  question: record(['id', 'kind', 'ask'], {
    id,
    code: words,
    stage: id,
    core: said(yes, 'Also asked in the quick depth.'),
    kind: oneOf('maturity', 'choice', 'practices', 'yes-no', 'number', 'text'),
    ask: text,
    why: text,
    help: text,
    options: said({ anyOf: [list('option'), id] }, 'The answers offered, or the id of an option set.'),
    values: said(oneOf('on-scale'), 'Values are numbers of the scale, not placed on their own range.'),
    score: said(oneOf('share', 'sum'), 'Practices: the share of the values ticked, or their sum.'),
    rules: said(list('rule'), 'Practices: a table instead of score; the first row whose condition holds.'),
    unit: text,
    from: said(of('goalposts'), 'Number: the worst and the best value.'),
    steps: said(list('step'), 'Number: the value from each point on; below the first it is 0, unless the first step names no point.'),
    per: said(id, 'Number: the fact it is divided by.'),
    times: said(positive, 'Number: multiplied by this after the division.'),
    'needed-for': said(
      mapOf({ type: ['string', 'number', 'boolean', 'array'], items: id }),
      'Level -> the least answer that it and the levels above need.',
    ),
    weight: said(amount, 'Its weight among its siblings; 1 if left out.'),
    allow: { type: 'array', items: oneOf('dont-know', 'not-applicable') },
    when: of('condition'),
    evidence: texts,
    'answered-by': ids,
    sources: ids,
  }),
  missing: record([], {
    'not-applicable': oneOf('leaves', 'lowest'),
    hidden: oneOf('leaves', 'lowest'),
    'publish-from': said({ type: 'number', minimum: 0, maximum: 1 }, 'The coverage below which no score is told.'),
  }),
  adjustment: record(['when'], {
    when: of('condition'),
    multiply: amount,
    add: said(number, 'Points on top, or below zero taken away.'),
    cap: number,
    'at-least': number,
  }),
  aggregate: oneOf(...aggregates),
  dimension: record(['id'], {
    id,
    title: text,
    about: text,
    code: said(words, 'A number or letter to print.'),
    reading: oneOf('project'),
    weight: {
      anyOf: [amount, { const: 'sum' }],
      description: 'Its weight among its siblings; sum: the sum of its children’s weights that apply.',
    },
    aggregate: of('aggregate'),
    floor: said(positive, 'Geometric and harmonic: what lower values count as.'),
    exponent: said(number, 'Power: the exponent.'),
    from: said(of('goalposts'), 'What its score counts in the node above: where it stands between these.'),
    steps: said(list('step'), 'What its score counts in the node above: the value from each point on.'),
    values: said(oneOf('on-scale'), 'The values of steps are numbers of the scale, not placed on their own range.'),
    missing: of('missing'),
    adjust: list('adjustment'),
    levels: list('level'),
    when: of('condition'),
    questions: list('question'),
    dimensions: list('dimension'),
    sources: ids,
  }),
  consistency: record(['id', 'when', 'say'], { id, when: of('condition'), say: text }),
  finding: record(['id', 'kind', 'when', 'text'], {
    id,
    kind: oneOf('strength', 'weakness', 'opportunity', 'threat'),
    when: of('condition'),
    title: text,
    text,
    dimension: id,
    stage: id,
    sources: ids,
  }),
  objective: record(['id', 'title'], { id, title: text, about: text, dimension: id }),
  money: record([], { low: amount, likely: amount, high: amount, 'per-year': amount }),
  cost: record([], {
    low: amount,
    likely: amount,
    high: amount,
    'per-year': said(amount, 'Running cost a year, from the month after the end.'),
    currency: { type: 'string', pattern: '^[A-Z]{3}$', form: 'a currency of three capital letters, such as EUR' },
    'by-kind': said(mapOf(of('money')), 'What differs for a kind of subject.'),
  }),
  raise: record([], {
    to: said(number, 'Number: at least (or, where less is better, at most) this.'),
    add: said(ids, 'Practices: these as well.'),
  }),
  range: record(['likely'], { low: amount, likely: amount, high: amount }),
  action: record(['id', 'title'], {
    id,
    title: text,
    about: text,
    objective: id,
    steps: texts,
    'first-step': text,
    raises: said(
      { type: 'object', propertyNames: id, additionalProperties: { anyOf: [{ type: ['string', 'number', 'boolean'] }, ids, of('raise')] } },
      'Question -> the answer it has, at the least, once this is done.',
    ),
    when: of('condition'),
    after: said(
      { type: 'array', items: { anyOf: [id, record(['any'], { any: ids })] } },
      'All of these first; any: [a, b] for one of them.',
    ),
    excludes: ids,
    cost: of('cost'),
    effort: said(mapOf(amount), 'Person-months by role.'),
    duration: said({ anyOf: [amount, of('range')] }, 'Months; where nobody can be sure, a range of them.'),
    lead: id,
    partners: ids,
    indicator: record(['name'], { name: text, unit: text, target: { type: ['number', 'string'] } }),
    pilot: yes,
    examples: ids,
    sources: ids,
  }),
  target: record(['kind'], { kind: id, overall: number, level: id, dimensions: mapOf({ type: ['number', 'string'] }) }),
  case: record(['id', 'city'], { id, city: text, country, about: text, sources: ids }),
  source: record(['id', 'title'], {
    id,
    title: words,
    year: { type: 'integer' },
    publisher: words,
    url: words,
    about: text,
    reading: said(oneOf('project'), 'Our own interpretation, not the words of the source.'),
  }),
} as const;

const lists = {
  levels: list('level'),
  facts: list('fact'),
  kinds: list('kind'),
  roles: list('role'),
  stages: list('stage'),
  'option-sets': mapOf(list('option')),
  dimensions: list('dimension'),
  consistency: list('consistency'),
  findings: list('finding'),
  objectives: list('objective'),
  actions: list('action'),
  targets: list('target'),
  cases: list('case'),
  sources: list('source'),
} as const;

const head = { $schema: 'https://json-schema.org/draft/2020-12/schema' } as const;
const version = { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', form: 'three numbers with dots, such as 1.0.0' } as const;
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$', form: 'a language code, such as en or pt-BR' } as const;

/** The questionnaire as its author writes it. */
export const questionnaireSchema = {
  ...head,
  title: 'QuestionnaireFile',
  ...record(['format', 'id', 'version', 'language', 'title'], {
    format: { const: 1 },
    id,
    version,
    language,
    title: text,
    about: text,
    licence: words,
    parts: { type: 'array', items: words },
    scale: of('scale'),
    aggregate: oneOf(...aggregates, 'none'),
    floor: positive,
    exponent: number,
    missing: of('missing'),
    adjust: list('adjustment'),
    ...lists,
  }),
  $defs: definitions,
} as const;

/** A part of a questionnaire that is spread over files. */
export const partSchema = {
  ...head,
  title: 'PartFile',
  ...record(['part-of'], { format: { const: 1 }, 'part-of': id, ...lists }),
  $defs: definitions,
} as const;

/** A translation of a questionnaire: `<id>.<key>` -> the source text it was made from, and the text. */
export const translationSchema = {
  ...head,
  title: 'TranslationFile',
  ...record(['translates', 'language', 'texts'], {
    format: { const: 1 },
    translates: { type: 'string', pattern: '^[a-z][a-z0-9-]*@[0-9]+\\.[0-9]+\\.[0-9]+$', form: 'id@version, such as example@1.0.0' },
    language,
    translator: words,
    texts: {
      type: 'object',
      additionalProperties: record(['from', 'to'], { from: { type: 'string' }, to: { type: 'string' } }),
    },
  }),
} as const;

const subject = record(['name'], {
  name: { type: 'string', minLength: 1, maxLength: 300 },
  country,
  facts: mapOf({ type: ['number', 'string', 'boolean'] }),
});
const date = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', form: 'a date such as 2026-11-23' } as const;
const depth = oneOf('quick', 'full');
const answered = mapOf({
  anyOf: [{ type: ['string', 'number', 'boolean'] }, { type: 'array', items: words }, of('given')],
});
const given = record([], {
  value: { type: ['string', 'number', 'boolean', 'array'], items: words },
  'not-applicable': { const: true },
  reason: words,
  'dont-know': { const: true },
  ask: words,
  by: id,
  confidence: oneOf('low', 'medium', 'high'),
  comment: words,
  evidence: { type: 'array', items: words },
});

/** The answers of one subject. */
export const answersSchema = {
  ...head,
  title: 'AnswersFile',
  ...record(['questionnaire', 'answers'], {
    format: { const: 1 },
    questionnaire: words,
    subject,
    date,
    depth,
    ambition: words,
    targets: mapOf({ type: ['number', 'string'] }),
    respondents: { type: 'array', items: record(['id'], { id, name: words, role: words, stakeholder: words }) },
    answers: answered,
    decisions: { type: 'array', items: record(['question', 'value'], { question: id, value: comparand, why: words, from: ids }) },
    claims: { type: 'object', additionalProperties: { type: ['number', 'string'] } },
  }),
  $defs: { given },
} as const;

const bounds = { 'at-least': number, above: number, below: number } as const;
const score = said({ type: ['number', 'null'] }, 'The exact score, or null where there has to be none.');
const within = said(amount, 'How far the score may be from the one given.');
const level = said({ type: ['string', 'null'] }, 'The level reached, or null where there has to be none.');
const cells = { type: 'object', additionalProperties: of('expected-score') } as const;
const statuses = oneOf('answered', 'not-applicable', 'dont-know', 'unanswered', 'hidden', 'not-asked', 'not-scored');
const figure = record(['score'], { score, level });

const expectations = {
  'expected-score': record([], { score, within, ...bounds }),
  'expected-node': record([], { score, within, ...bounds, level }),
  'expected-question': record([], { status: statuses, score, within, ...bounds }),
  'expected-ids': record([], {
    include: said(ids, 'All of these are told.'),
    exclude: said(ids, 'None of these is told.'),
  }),
  'expected-order': record([], {
    first: said(ids, 'The plan begins with these, in this order.'),
    before: said(
      { type: 'array', items: { type: 'array', minItems: 2, items: id } },
      'Lists of actions, each of them in the plan and before the next one.',
    ),
  }),
  snapshot: {
    type: ['object', 'null'],
    description: 'The whole judgement as it was when it was last accepted; written by compass test --update.',
    required: [],
    properties: {
      overall: figure,
      dimensions: mapOf(figure),
      findings: ids,
      actions: ids,
      'may-apply': ids,
      inconsistencies: ids,
    },
    additionalProperties: false,
  },
  expectation: record([], {
    overall: of('expected-node'),
    dimensions: mapOf(of('expected-node')),
    stages: mapOf(of('expected-score')),
    cells: said(cells, 'dimension/stage -> what its score has to be.'),
    questions: mapOf({ anyOf: [statuses, of('expected-question')] }),
    findings: of('expected-ids'),
    actions: of('expected-ids'),
    inconsistencies: of('expected-ids'),
    'may-apply': said(of('expected-ids'), 'Findings and actions of which it is still unknown whether they apply.'),
    order: said(of('expected-order'), 'The order of the actions in the plan.'),
    snapshot: of('snapshot'),
  }),
} as const;

/** Tests of a questionnaire: these answers given, this judgement expected. */
export const testsSchema = {
  ...head,
  title: 'TestsFile',
  ...record(['tests'], {
    format: { const: 1 },
    questionnaire: said(words, 'An id or a path; the questionnaire in the folder of the tests, or in one above it, if left out.'),
    tests: list('test'),
  }),
  $defs: {
    test: record(['name', 'answers', 'expect'], {
      name: { type: 'string', minLength: 1, maxLength: 300 },
      answers: said({ anyOf: [words, of('written-answers')] }, 'The answers, or the path of a file with them.'),
      set: said(
        mapOf({
          anyOf: [{ type: ['string', 'number', 'boolean', 'null'] }, { type: 'array', items: words }, of('given')],
        }),
        'Question or fact -> what it is instead; null takes the answer away.',
      ),
      depth: said(depth, 'Instead of that of the answers.'),
      expect: of('expectation'),
    }),
    'written-answers': record(['answers'], { subject, depth, targets: mapOf({ type: ['number', 'string'] }), answers: answered }),
    given,
    ...expectations,
  },
} as const;

const moved = { to: id, removed: { const: true }, reason: words } as const;

/** How answers to one version of a questionnaire become answers to a later one. */
export const migrationSchema = {
  ...head,
  title: 'MigrationFile',
  ...record(['migrates', 'from', 'to'], {
    format: { const: 1 },
    migrates: id,
    from: version,
    to: version,
    questions: said(mapOf(of('moved-question')), 'Question of the old version -> what becomes of its answers.'),
    facts: said(mapOf(of('moved-fact')), 'Fact of the old version -> what becomes of it.'),
  }),
  $defs: {
    'moved-question': record([], {
      ...moved,
      options: said(
        { type: 'object', propertyNames: id, additionalProperties: { type: ['string', 'boolean', 'null'] } },
        'Answer of the old version (an option, or true or false) -> the new one; null where there is none.',
      ),
    }),
    'moved-fact': record([], moved),
  },
} as const;

/** What a check makes of its findings: levels changed or switched off, each with a reason. */
export const configurationSchema = {
  ...head,
  title: 'ConfigurationFile',
  ...record(['rules'], {
    format: { const: 1 },
    wording: said(yes, 'Whether the codes about wording that are off by default are on.'),
    rules: list('level-rule'),
  }),
  $defs: {
    'level-rule': record(['code', 'level'], {
      code: said(words, 'A code, or family/* for all of a family.'),
      level: said(oneOf('silent', 'note', 'warning', 'error'), 'What the code counts as here.'),
      files: said({ anyOf: [words, { type: 'array', items: words }] }, 'Files or folders, as patterns seen from here; all if left out.'),
      element: said(words, 'The id of the thing it is about, or of one around it; any if left out.'),
      reason: said(words, 'Why.'),
    }),
  },
} as const;

const month = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', form: 'a month such as 2027-01' } as const;
const amounts = { type: 'array', items: amount } as const;

/** What a roadmap must respect, and the roadmap itself once there is one. */
export const planSchema = {
  ...head,
  title: 'PlanFile',
  ...record([], {
    format: { const: 1 },
    start: said(month, 'The first month.'),
    periods: said({ type: 'integer', minimum: 1, maximum: 20 }, 'How many years.'),
    budget: said(amounts, 'Money by year.'),
    'carry-over': said(yes, 'Whether money left over may be spent in later years.'),
    afterwards: said(amount, 'Money a year that keeping everything running may take once the years planned are over.'),
    capacity: said(mapOf(amounts), 'Role -> person-months by year.'),
    mandatory: said(ids, 'Actions that must be in the plan.'),
    refused: said(ids, 'Actions that must not be.'),
    'at-least': said(record([], { overall: number, dimensions: mapOf(number) }), 'Scores that must be reached in the end.'),
    target: said(
      record([], { level: id, score: number, by: { type: 'integer', minimum: 1900, maximum: 2200 } }),
      'The level or score the whole must have reached by the end of a year.',
    ),
    'pilots-first': said(yes, 'Whether pilots come before what is no pilot.'),
    roadmap: said(list('placed'), 'Actions with the month they start in; kept as they are.'),
    status: said(mapOf(of('progress')), 'How far actions have come.'),
  }),
  $defs: {
    placed: record(['id', 'start'], { id, start: month }),
    progress: record(['state'], {
      state: oneOf('done', 'running', 'delayed', 'dropped'),
      cost: said(amount, 'What it really cost.'),
      date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', form: 'a date such as 2026-11-23' },
    }),
  },
} as const;
