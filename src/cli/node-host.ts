import { existsSync, readFileSync, watch } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';
import { makeFolder } from './make-folder.ts';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The real world: this process, its terminal and its disk. */
export function nodeHost(): Host {
  const { stdin, stdout, stderr, env } = process;
  const colourless = (env['NO_COLOR'] ?? '') !== '' || process.argv.includes('--no-color') || env['TERM'] === 'dumb';
  // Inquirer takes its colours from the environment when it is loaded; it must hear of --no-color too.
  if (colourless) env['NO_COLOR'] = '1';
  stdout.on('error', leaveQuietlyOnClosedPipe);
  let reader: Promise<Host['line']> | undefined;
  let input: Promise<Uint8Array> | undefined;
  return {
    version: packageVersion(),
    read: readingPipesOnce(readFileUpTo),
    write: async (path, bytes) => {
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await makeFolder(dirname(path));
      await writeFileAtomic(path, typeof bytes === 'string' ? bytes : Buffer.from(bytes));
    },
    list: async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries
        .map((entry) => ({
          name: entry.name,
          kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
    exists: async (path) => {
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : undefined;
    },
    watch: watchFolder,
    realPath: (path) => realpath(path).catch(() => undefined),
    standardInput: () => {
      input ??= bytesOf(stdin);
      return input;
    },
    line: async (prompt) => {
      reader ??= import('./line-reader.ts').then(({ lineReader }) => lineReader());
      return (await reader)(prompt);
    },
    onInterrupt: (word) => {
      const end = () => {
        word();
        process.exit(exitCodes.interrupted);
      };
      process.on('SIGINT', end);
      return () => void process.off('SIGINT', end);
    },
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    today: () => {
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    workingFolder: process.cwd(),
    environment: env,
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    colour: { out: !colourless && stdout.isTTY === true, error: !colourless && stderr.isTTY === true },
    get columns() {
      return stdout.columns ?? 80;
    },
    get rows() {
      return stdout.rows ?? 24;
    },
    bundled: { questionnaires: `${packageFolder}questionnaires`, templates: `${packageFolder}templates` },
  };
}

/** A reader such as `head` closes the pipe when it has enough; that is no failure. */
function leaveQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Editors save in several steps: what happens shortly after one another is told once. */
const settling = 60;

function watchFolder(folder: string, changed: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(folder, () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, settling);
  });
  // A folder that is taken away has nothing more to tell.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(waiting);
    watcher.close();
  };
}

function packageVersion(): string {
  const path = `${packageFolder}package.json`;
  const { version } = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }) : { version: 'unknown' };
  return version;
}

async function bytesOf(input: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** What the shell hands over as a pipe, as in <(command), can be read once only: it is remembered for whoever asks again. */
function readingPipesOnce(read: Host['read']): Host['read'] {
  const pipes = new Map<string, Promise<Uint8Array>>();
  return async (path, limit) => {
    const before = pipes.get(path);
    if (before !== undefined) return before;
    const reading = read(path, limit);
    if (isOfShell(path)) pipes.set(path, reading);
    return reading;
  };
}

const isOfShell = (path: string): boolean => /^\/(dev|proc)\//.test(path);

/** Reads at most `limit` bytes: a device or a growing file cannot fill the memory. */
async function readFileUpTo(path: string, limit = 64 * 1024 * 1024): Promise<Uint8Array> {
  // To open a pipe nobody writes to would wait for ever. Those of the shell have their writer.
  if ((await stat(path)).isFIFO() && !isOfShell(path)) throw Object.assign(new Error('is a pipe'), { code: 'ENXIO' });
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      if (size > limit) throw Object.assign(new Error(`is larger than ${limit} bytes`), { code: 'EFBIG' });
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}
