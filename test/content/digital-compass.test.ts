import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/questionnaire/format.ts';
import { type Asked, joined } from './joined.ts';
import { stepsUp } from './steps-up.ts';

// What holds for every questionnaire, such as an action for each answer below the best, stands in every-questionnaire.test.ts.
const compass = joined('digital-compass');
const { questions, actions, findings } = compass;
const stages = compass.file.stages ?? [];
const kinds = compass.file.kinds ?? [];
const cells = compass.dimensions.flatMap((dimension) => stages.map((stage) => ({ dimension: dimension.id, stage: stage.id })));
const inCell = (cell: { dimension: string; stage: string }) => (question: Asked) =>
  question.dimension === cell.dimension && question.stage === cell.stage;
const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe('the size of the Digital Compass', () => {
  it.each([
    ['dimensions', compass.dimensions.length, 8],
    ['stages', stages.length, 3],
    ['questions', questions.length, 72],
    ['actions', actions.length, 70],
    ['findings', findings.length, 60],
    ['consistency rules', compass.consistency.length, 15],
    ['kinds of city with a target', new Set(compass.targets.map(({ kind }) => kind)).size, 4],
    ['kinds of question', new Set(questions.map(({ kind }) => kind)).size, 4],
    ['kinds of finding', new Set(findings.map(({ kind }) => kind)).size, 4],
    ['cases that an action is illustrated with', new Set(actions.flatMap(({ examples = [] }) => examples)).size, 6],
    ['actions that suit a pilot', actions.filter(({ pilot }) => pilot).length, 20],
    [
      'smart solutions with what another city needs to take them over',
      actions.filter(({ about }) => /To take (it|one) over/.test(about ?? '')).length,
      7,
    ],
  ])('has its %s', (_, found, wanted) => {
    expect(found).toBeGreaterThanOrEqual(wanted);
  });

  it.each(cells)('asks exactly one core question in $dimension/$stage, among at least three', (cell) => {
    const here = questions.filter(inCell(cell));
    expect(here.length).toBeGreaterThanOrEqual(3);
    expect(here.filter(({ core }) => core === true)).toHaveLength(1);
  });
});

describe('each question', () => {
  it.each(questions)('$id is labelled as ours and lets people say that they do not know', (question) => {
    expect(question.sources ?? []).toContain('own-drafting');
    expect(question.allow ?? []).toContain('dont-know');
  });

  it.each(questions.filter(({ kind }) => kind === 'maturity'))('$id climbs from 0 in rungs of their own', ({ options }) => {
    expect(options.map(({ value }) => value)).toEqual(options.map((_, rung) => rung));
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(options.length).toBeGreaterThanOrEqual(4);
  });

  it.each(questions)('$id asks one thing and offers what can be seen', ({ ask, options }) => {
    expect(ask.match(/\?/g)).toHaveLength(1);
    const vague =
      /\b(many|some|several|few|good|well|regular|regularly|sufficient|adequate|adequately|often|sometimes|partly|mostly|appropriate|various|relevant|active|actively)\b/i;
    expect([ask, ...options.map(({ label }) => label)].filter((text) => vague.test(text))).toEqual([]);
  });
});

describe('each action', () => {
  it.each(actions)('$id tells an official what to do next', (action) => {
    expect(idsOf(compass.objectives)).toContain(action.objective);
    expect((action.steps ?? []).length).toBeGreaterThanOrEqual(3);
    expect(action['first-step'] ?? '').not.toBe('');
    expect(idsOf(compass.roles)).toContain(action.lead);
    expect(action.partners ?? []).not.toEqual([]);
    expect(action.partners ?? []).not.toContain(action.lead);
    expect(action.indicator).toMatchObject({ name: expect.any(String), unit: expect.any(String), target: expect.anything() });
    expect(action.duration ?? 0).toBeGreaterThan(0);
    expect(Object.values(action.effort ?? {}).some((months) => months > 0)).toBe(true);
  });

  it.each(actions)('$id has a cost for every kind of city, labelled as an assumption', ({ cost, sources }) => {
    const base = 'medium-city';
    expect(sources).toContain('cost-assumptions');
    expect(Object.keys(cost?.['by-kind'] ?? {}).sort()).toEqual(idsOf(kinds.filter(({ id }) => id !== base)).toSorted());
    for (const { low = Number.NaN, likely = Number.NaN, high = Number.NaN, 'per-year': yearly } of [
      cost ?? {},
      ...Object.values(cost?.['by-kind'] ?? {}),
    ]) {
      expect(low).toBeLessThanOrEqual(likely);
      expect(likely).toBeLessThanOrEqual(high);
      expect(yearly).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(actions)('$id raises one to six questions', ({ raises = {} }) => {
    expect(Object.keys(raises).length).toBeGreaterThanOrEqual(1);
    expect(Object.keys(raises).length).toBeLessThanOrEqual(6);
  });

  it.each(actions)('$id can fire: some answer is below what it raises', (action) => {
    expect(action.when).toBeUndefined();
    expect(questions.flatMap(stepsUp).some((step) => step.raised(action))).toBe(true);
  });
});

describe('from answers to actions', () => {
  const atOnce = ({ after = [] }: Action): boolean => after.length === 0;
  it.each(cells)('$dimension/$stage has an action to begin with and one for those who are far', (cell) => {
    const steps = questions.filter(inCell(cell)).flatMap(stepsUp);
    expect(actions.filter((action) => atOnce(action) && steps.some((step) => step.raised(action)))).not.toEqual([]);
    expect(actions.filter((action) => steps.some((step) => step.toTheBest(action)))).not.toEqual([]);
  });
});

describe('what is known of the frameworks', () => {
  const byLead = (lead: string) =>
    actions.filter((action) => action.lead === lead && (action.sources ?? []).some((source) => source.startsWith('blueprint-')));

  it('labels the stages as our own reading', () => {
    expect(stages.map(({ reading }) => reading)).toEqual(['project', 'project', 'project']);
  });

  it.each(['own-drafting', 'stage-reading', 'cost-assumptions', 'replication-list'])('labels %s as ours', (id) => {
    expect(compass.sources.find((source) => source.id === id)?.reading).toBe('project');
  });

  it.each([
    ['mayor', ['write-strategy', 'strategy-roadmap', 'matching-events', 'digital-council']],
    ['city-manager', ['staff-idea-time', 'test-area', 'leadership-team', 'digital-ambassadors', 'map-ecosystem', 'sensor-rules']],
  ])('carries the Blueprint’s recommendations to the %s as actions with that lead', (lead, wanted) => {
    expect(idsOf(byLead(lead))).toEqual(expect.arrayContaining(wanted));
  });

  it('names the four attributes of the Blueprint', () => {
    const told = compass.dimensions.map(({ about }) => about ?? '').join('\n');
    for (const attribute of ['first', 'second', 'third', 'fourth']) expect(told).toContain(`the ${attribute} attribute of the Blueprint`);
  });

  it.each(compass.sources)('$id is cited, so nothing is listed for show', ({ id }) => {
    const citing = [...questions, ...actions, ...findings, ...compass.cases, ...compass.dimensions];
    const elsewhere = ['own-drafting', 'stage-reading'];
    expect(elsewhere.includes(id) || citing.some(({ sources = [] }) => sources.includes(id))).toBe(true);
  });
});
