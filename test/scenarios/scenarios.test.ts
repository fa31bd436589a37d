import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from './memory-host.ts';
import { type Expected, fits, type Scenario, scenariosIn, wordsOf } from './page.ts';

const folder = new URL('pages', import.meta.url).pathname;
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

const town = new URL('town', import.meta.url).pathname;
const townFiles = readdirSync(town).map((name) => [name, readFileSync(join(town, name))] as const);

/** `UPDATE_PAGES=1` writes what is printed now into the pages, where no `[...]` stands; to be read before it is committed. */
const isUpdate = process.env['UPDATE_PAGES'] === '1';

describe.each(pages)('%s', (name) => {
  const page = join(folder, name);
  // From the last scenario to the first, as an update moves what comes after it.
  const scenarios = isUpdate ? [...scenariosIn(page)].reverse() : scenariosIn(page);
  it.each(scenarios)('$title', async (scenario) => {
    const { exitCode, textOf } = await run(scenario);
    if (isUpdate) update(scenario, textOf);
    for (const { of, text } of shown(scenario)) {
      const actual = textOf(of);
      if (!isUpdate && (actual === undefined || !fits(actual, text))) expect(actual, of).toBe(text);
    }
    expect(exitCode).toBe(scenario.exitCode);
  });
});

/** What the page shows, and that a stream it does not show is empty. */
const shown = ({ expected }: Scenario): readonly Pick<Expected, 'of' | 'text'>[] => [
  ...expected,
  ...['stdout', 'stderr'].filter((stream) => !expected.some(({ of }) => of === stream)).map((of) => ({ of, text: '' })),
];

async function run({ command, files }: Scenario) {
  const { environment, argv } = wordsOf(command);
  const world = memoryWorld([...townFiles, ...files], { environment });
  const exitCode = await main(argv, world.host);
  const printed: Record<string, string | undefined> = { stdout: world.out(), stderr: world.error() };
  return { exitCode, textOf: (of: string): string | undefined => printed[of] ?? world.files().get(of) };
}

function update({ page, expected }: Scenario, textOf: (of: string) => string | undefined): void {
  let text = readFileSync(page, 'utf8');
  for (const { of, text: before, from } of [...expected].reverse()) {
    if (!before.includes('[...]')) text = text.slice(0, from) + (textOf(of) ?? '') + text.slice(from + before.length);
  }
  writeFileSync(page, text);
}
