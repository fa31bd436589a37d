import { readFileSync } from 'node:fs';

/**
 * A page of scenarios: Markdown that reads as documentation of the command line and runs as its test.
 *
 * The files of the folder town/ are there in every scenario. A scenario has a heading, one command, files, what is
 * printed and written, and the line `Exit code: N`. Blocks say what they are behind their language: `file=NAME`, `stdout`,
 * `stderr`, `written=NAME`. `[...]` in what is expected stands for any text. A stream that is not shown has to be empty.
 */
export interface Scenario {
  readonly page: string;
  readonly title: string;
  readonly command: string;
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly Expected[];
  readonly exitCode: number;
}

export interface Expected {
  /** `stdout`, `stderr`, or the path of a file written. */
  readonly of: string;
  readonly text: string;
  /** Where the text stands in the page. */
  readonly from: number;
}

interface Block {
  readonly info: string;
  readonly text: string;
  readonly from: number;
}

export function scenariosIn(path: string): readonly Scenario[] {
  const page = readFileSync(path, 'utf8');
  const starts = [...page.matchAll(/^## (.*)$/gm)].map(({ index }) => index);
  return starts.map((start, index) => {
    const text = page.slice(start, starts[index + 1]);
    const blocks = blocksIn(text, start);
    const title = /^## (.*)/.exec(text)?.[1] ?? '';
    const command = blocks.find(({ info }) => info === 'sh')?.text.trim();
    const exitCode = /^Exit code: (\d+)$/m.exec(text)?.[1];
    if (command === undefined || exitCode === undefined)
      throw new Error(`${path}: the scenario "${title}" has no command or no exit code.`);
    const expected = blocks.flatMap(({ info, ...block }) => {
      const of = /^\w+ (?:written=)?(stdout|stderr|(?<=written=)\S+)$/.exec(info)?.[1];
      return of === undefined ? [] : [{ of, ...block }];
    });
    return { page: path, title, command, files: new Map(filesIn(blocks)), expected, exitCode: Number(exitCode) };
  });
}

/** Fenced blocks; three or more backticks. */
function blocksIn(text: string, offset: number): readonly Block[] {
  return [...text.matchAll(/^(`{3,})([^`\n]+)\n([\s\S]*?)^\1$/gm)].map(({ index, 1: fence = '', 2: info = '', 3: inside = '' }) => ({
    info: info.trim(),
    text: inside,
    from: offset + index + fence.length + info.length + 1,
  }));
}

const filesIn = (blocks: readonly Block[]): [string, string][] =>
  blocks.flatMap(({ info, text }) => {
    const name = /\bfile=(\S+)$/.exec(info)?.[1];
    return name === undefined ? [] : [[name, text]];
  });

/** Whether `actual` is what is expected, `[...]` standing for any text. */
export function fits(actual: string, expected: string): boolean {
  const pattern = expected.split('[...]').map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[\\s\\S]*?')}$`).test(actual);
}

/** The words of a command line as a shell would split them, and the variables set in front of it. */
export function wordsOf(command: string): { readonly environment: Record<string, string>; readonly argv: readonly string[] } {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
  const start = words.indexOf('compass');
  if (start < 0) throw new Error(`Not a compass command: ${command}`);
  return {
    environment: Object.fromEntries(words.slice(0, start).map((word) => word.split('=') as [string, string])),
    argv: words.slice(start + 1),
  };
}
