import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedItems, isAnswered } from '../../src/interview/asked.ts';
import { begin } from '../../src/interview/begin.ts';
import { consequences } from '../../src/interview/consequences.ts';
import { decisiveFacts } from '../../src/interview/decisive-facts.ts';
import type { Interview } from '../../src/interview/interview.ts';
import { type Move, move } from '../../src/interview/move.ts';
import { progress } from '../../src/interview/progress.ts';
import { canGoBack } from '../../src/interview/travel.ts';
import { whomToAsk } from '../../src/interview/whom-to-ask.ts';
import { answersOf, questionnaireOf } from './small-questionnaire.ts';

const harbour = questionnaireOf(readFileSync(new URL('../terminal/fixtures/questionnaire.yaml', import.meta.url), 'utf8'));
const head = 'questionnaire: harbour@1.0.0\nsubject: { name: Port }\n';
const start = (depth = 'full', given = '{}'): Interview =>
  begin(harbour, answersOf(`${head}depth: ${depth}\nanswers: ${given}\n`, harbour));

const moved = (interview: Interview, ...moves: readonly Move[]): Interview => moves.reduce(move, interview);
const skip: Move = { kind: 'skip' };
const back: Move = { kind: 'back' };
const yes: Move = { kind: 'answer', value: true };
const no: Move = { kind: 'answer', value: false };

/** What is asked, one after the other, when every question is passed over. */
function walked(interview: Interview): string[] {
  const asked: string[] = [];
  for (let at = interview; at.at !== undefined; at = move(at, skip)) asked.push(at.at);
  return asked;
}

describe('the order', () => {
  it('is facts that decide something, then the questions of the file, those with an unknown condition too', () => {
    expect(walked(start())).toEqual(['population', 'harbour', 'berths', 'depth-metres', 'services', 'motto', 'rail']);
  });

  it('leaves out what the quick depth does not ask', () => {
    expect(walked(start('quick'))).toEqual(['population', 'harbour', 'berths', 'services']);
  });

  it('leaves out what an answer has made needless', () => {
    expect(walked(moved(start(), skip, no))).toEqual(['services', 'motto', 'rail']);
  });

  it('passes over what only others can answer, where a role is named', () => {
    const given = answersOf(`${head}answers: {}\n`, harbour);
    const all = walked(begin(harbour, given));
    expect(all.filter((id) => !walked(begin(harbour, given, { roles: ['clerk'] })).includes(id))).toEqual(['berths']);
    expect(walked(begin(harbour, given, { roles: ['clerk', 'master'] }))).toEqual(all);
  });

  it('begins at the first thing without an answer', () => {
    const facts = start('full', '{ harbour: true, services: [crane] }');
    expect(move(facts, { kind: 'tell', fact: 900 }).at).toBe('berths');
  });

  it('asks only for facts that decide a kind, a condition or a figure per head', () => {
    expect(decisiveFacts(harbour)).toEqual(['population']);
  });
});

describe('a move', () => {
  const atHarbour = move(start(), skip);

  it('tells which questions it brought up or made needless', () => {
    const hidden = move(atHarbour, no);
    expect(consequences(atHarbour, hidden)).toEqual({ asked: [], unasked: ['berths', 'depth-metres'] });
    expect(consequences(hidden, moved(hidden, back, yes))).toEqual({ asked: ['berths', 'depth-metres'], unasked: [] });
  });

  it('keeps the answer of a question that is no longer asked', () => {
    const answered = moved(atHarbour, yes, { kind: 'answer', value: 'list' }, back, back, no);
    expect(answered.answers.given.get('berths')).toMatchObject({ value: 'list' });
    expect(answered.at).toBe('services');
  });

  it('keeps what was said beside an answer when that is changed, and who said it when that is confirmed', () => {
    const given = '{ harbour: { value: true, by: anna, comment: Since 1250, evidence: [Charter] } }';
    const anna = answersOf(`${head}respondents: [{ id: anna }, { id: ben }]\nanswers: ${given}\n`, harbour);
    const ben: Interview = { ...begin(harbour, anna, { by: 'ben' }), at: 'harbour' };
    expect(move(ben, yes).answers.given.get('harbour')).toMatchObject({ value: true, by: 'anna', comment: 'Since 1250' });
    expect(move(ben, no).answers.given.get('harbour')).toMatchObject({ value: false, by: 'ben', comment: 'Since 1250' });
  });

  it('lets a note wait for the answer it belongs to', () => {
    const note = { comment: 'Ask the master', evidence: ['Map'], confidence: 'low' } as const;
    const noted = move(atHarbour, { kind: 'note', note });
    expect(noted.answers.given.size).toBe(0);
    expect(move(noted, yes).answers.given.get('harbour')).toMatchObject({ value: true, ...note });
  });

  it('takes an answer back and asks it again', () => {
    const cleared = moved(atHarbour, yes, back, { kind: 'clear' });
    expect(cleared.at).toBe('harbour');
    expect(cleared.answers.given.has('harbour')).toBe(false);
  });

  it('goes to the first open question of a dimension, also one passed over', () => {
    const ended = moved(start(), ...Array<Move>(7).fill(skip));
    expect(ended.at).toBeUndefined();
    expect(move(ended, { kind: 'go-to-dimension', dimension: 'land' }).at).toBe('services');
  });

  it('goes through all that is open, what nobody knew included', () => {
    const open = moved(start(), skip, yes, { kind: 'dont-know', ask: undefined }, ...Array<Move>(4).fill(skip), { kind: 'go-to-open' });
    expect(walked(open)).toEqual(['population', 'berths', 'depth-metres', 'services', 'motto', 'rail']);
  });

  it('that makes no sense here changes nothing', () => {
    const fact = start();
    expect(move(fact, yes)).toBe(fact);
    expect(move(fact, back)).toBe(fact);
    expect(move(fact, { kind: 'go-to', question: 'nowhere' })).toBe(fact);
  });
});

describe('where we are', () => {
  const some = start('full', '{ harbour: true, berths: { dont-know: true }, services: { not-applicable: true, reason: no quay } }');

  it('counts by what is asked as things stand', () => {
    expect(progress(harbour, some.answers)).toMatchObject({ total: 6, answered: 2, dontKnow: 1, unanswered: 3 });
    expect(progress(harbour, some.answers).dimensions.map(({ dimension, answered, total }) => [dimension.id, answered, total])).toEqual([
      ['water', 1, 3],
      ['land', 1, 3],
    ]);
    expect(progress(harbour, start('full', '{ harbour: false }').answers).total).toBe(4);
  });

  it('has minutes left while a question is unanswered, and none after the last', () => {
    expect(progress(harbour, start().answers).minutesLeft).toBeGreaterThan(0);
    const all = '{ harbour: false, services: [nothing], motto: Ahoy, rail: no-rail }';
    expect(progress(harbour, start('full', all).answers).minutesLeft).toBe(0);
  });

  it('names who may know what is open', () => {
    expect([...whomToAsk(harbour, some.answers)]).toEqual([['master', ['berths']]]);
  });
});

describe('any walk', () => {
  const value = (id: string): fc.Arbitrary<Move> => {
    const question = harbour.questions.get(id);
    switch (question?.kind) {
      case 'yes-no':
        return fc.boolean().map((side) => ({ kind: 'answer', value: side }));
      case 'practices':
        return fc
          .subarray(
            question.options.map((option) => option.id),
            { minLength: 1 },
          )
          .map((ticked) => ({ kind: 'answer', value: ticked }));
      case 'maturity':
      case 'choice':
        return fc.constantFrom(...question.options.map((option) => option.id)).map((option) => ({ kind: 'answer', value: option }));
      case 'number':
        return fc.integer({ min: 0, max: 20 }).map((number) => ({ kind: 'answer', value: number }));
      case 'text':
        return fc.constant({ kind: 'answer', value: 'Ahoy' });
      default:
        return fc.integer({ min: 1, max: 9000 }).map((fact) => ({ kind: 'tell', fact }));
    }
  };
  const forward = (id: string) =>
    fc.oneof(
      { weight: 4, arbitrary: value(id) },
      fc.constant<Move>(skip),
      fc.constant<Move>({ kind: 'dont-know', ask: undefined }),
      fc.constant<Move>({ kind: 'not-applicable', reason: 'no' }),
    );
  const aside = fc.constantFrom<Move>(
    back,
    back,
    { kind: 'clear' },
    { kind: 'go-to-open' },
    { kind: 'go-to-dimension', dimension: 'land' },
    { kind: 'go-to', question: 'berths' },
    { kind: 'note', note: { comment: 'c', evidence: [], confidence: undefined } },
  );
  const anywhere = fc.oneof(aside, ...[...harbour.questions.keys(), 'population'].map(forward));

  type Draw = (arbitrary: fc.Arbitrary<Move>) => Move;

  /** Makes moves drawn for where the person stands. */
  function walk(draw: Draw, interview: Interview, steps: number): Interview {
    let now = interview;
    for (let step = 0; step < steps; step += 1) {
      const { at } = now;
      const likely = at === undefined ? aside : fc.oneof({ weight: 3, arbitrary: forward(at) }, { weight: 1, arbitrary: aside });
      now = move(now, draw(likely));
    }
    return now;
  }

  /** A property of any state that moves lead to; `draw` draws more moves. */
  const anyWalk = (holds: (now: Interview, draw: Draw) => void) =>
    fc.assert(
      fc.property(fc.gen(), fc.nat({ max: 30 }), (gen, steps) => {
        const draw: Draw = (arbitrary) => gen(() => arbitrary);
        holds(walk(draw, start(), steps), draw);
      }),
    );

  it('stands on something that is asked, and never loses an answer but by taking it back', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 40 }), (moves) => {
        let now = start();
        for (const each of moves) {
          const next = move(now, each);
          expect(next.at === undefined || askedItems(harbour, next.answers).includes(next.at)).toBe(true);
          if (each.kind !== 'clear') for (const id of now.answers.given.keys()) expect(next.answers.given.has(id)).toBe(true);
          now = next;
        }
      }),
    );
  });

  it('reaches the end by going forward, and then every question asked was answered or passed over', () => {
    anyWalk((begun, draw) => {
      let now = begun;
      const most = 2 * (harbour.questions.size + harbour.facts.size);
      for (let step = 0; step < most && now.at !== undefined; step += 1) now = move(now, draw(forward(now.at)));
      expect(now.at).toBeUndefined();
      for (const id of askedItems(harbour, now.answers)) expect(isAnswered(id, now.answers) || now.passed.has(id)).toBe(true);
    });
  });

  it('is undone by going back: to the same place, with the same things passed over', () => {
    anyWalk((now, draw) => {
      if (now.at === undefined) return;
      const next = move(now, draw(forward(now.at)));
      const isStillAsked = askedItems(harbour, next.answers).includes(now.at);
      if (next.at === now.at || !isStillAsked) return;
      const { at, passed, reopened, trail } = move(next, back);
      expect({ at, passed, reopened, trail }).toEqual({ at: now.at, passed: now.passed, reopened: now.reopened, trail: now.trail });
    });
  });

  it('leads back to its beginning', () => {
    anyWalk((begun) => {
      let now = begun;
      for (let left = begun.trail.length; left > 0 && canGoBack(now); left -= 1) now = move(now, back);
      expect(canGoBack(now)).toBe(false);
    });
  });
});
