import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../scenarios/memory-host.ts';

const town = (name: string) => readFileSync(new URL(`../scenarios/town/${name}`, import.meta.url), 'utf8');
const files = [
  ['questionnaire.yaml', town('questionnaire.yaml')],
  ['a.answers.yaml', town('exampleville.answers.yaml')],
  ['b.answers.yaml', town('exampleville.answers.yaml').replace('fibre: 60', 'fibre: 61')],
] as const;

async function run(argv: readonly string[], more: readonly (readonly [string, string])[] = []) {
  const world = memoryWorld([...files, ...more], {});
  const exitCode = await main(argv, world.host);
  return { exitCode, out: world.out(), error: world.error() };
}

describe('compass verify of a stored result', () => {
  const stored = async () => (await run(['score', 'b.answers.yaml', '--json'])).out;

  it('finds the answers by their hash among those beside it', async () => {
    const { exitCode, out } = await run(['verify', 'result.json', '--json'], [['result.json', await stored()]]);
    expect([exitCode, JSON.parse(out)]).toMatchObject([0, { kind: 'result', verified: true, answers: { file: 'b.answers.yaml' } }]);
  });

  it('compares with the answers named, hash included', async () => {
    const { exitCode, out } = await run(
      ['verify', 'result.json', '--answers', 'a.answers.yaml', '--json'],
      [['result.json', await stored()]],
    );
    const wrong = JSON.parse(out).figures.flatMap(({ path, verdict }: Record<string, string>) => (verdict === 'matches' ? [] : [path]));
    expect(exitCode).toBe(1);
    expect(wrong).toEqual(expect.arrayContaining(['answers.sha256', 'overall.score', 'questions.fibre.score']));
  });

  it('tells that the questionnaire is another one', async () => {
    const changed = ['questionnaire.yaml', town('questionnaire.yaml').replace('best: 80', 'best: 90')] as const;
    const { exitCode, out } = await run(['verify', 'result.json'], [['result.json', await stored()], changed]);
    expect([exitCode, /questionnaire\.sha256\s.*DIFFERS/.test(out)]).toEqual([1, true]);
  });

  it.each([
    ['control characters', '{ "overall": { "score": "\\u001b[31m" }, "answers": { "sha256": "x" } }'],
    ['a deep nest', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['a key that is the prototype', '{ "__proto__": { "overall": 1 } }'],
    ['no JSON', '{ "overall": '],
  ])('refuses %s in words, and prints nothing raw', async (_, text) => {
    const { exitCode, out, error } = await run(['verify', 'result.json'], [['result.json', text]]);
    expect([exitCode, out]).toEqual([1, '']);
    expect(error).not.toContain('\u001b');
  });
});
