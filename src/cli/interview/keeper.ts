import type { Answers } from '../../answers/answers.ts';
import { writeAnswers } from '../../answers/write-answers.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/** Keeps one answers file true to the answers given. */
export interface Keeper {
  readonly file: string;
  /** Writes what is new, atomically. Rejects with `ChangedMeanwhile` where somebody else has written the file. */
  readonly save: (answers: Answers) => Promise<void>;
}

/** Somebody else wrote the answers file while it was being answered here; ours lies beside it. */
export class ChangedMeanwhile extends Error {
  readonly file: string;
  readonly conflictFile: string;

  constructor(file: string, conflictFile: string) {
    super('changed meanwhile');
    this.file = file;
    this.name = 'ChangedMeanwhile';
    this.conflictFile = conflictFile;
  }
}

/** The file as we know it to be: what it says on disk (undefined: it is not there yet) and the answers read from that. */
export interface Known {
  readonly onDisk: string | undefined;
  readonly text: string;
  readonly answers: Answers;
}

/** A keeper of `file`. */
export function keeperOf(file: string, known: Known, host: Host): Keeper {
  const now: { -readonly [key in keyof Known]: Known[key] } = { ...known };
  return {
    file,
    save: async (answers) => {
      const text = writeAnswers(now.text, now.answers, answers);
      if (text === now.onDisk) return;
      if ((await textOnDisk(file, host)) !== now.onDisk) {
        const conflictFile = file.replace(/(\.ya?ml)?$/, '.conflict$1');
        await write(conflictFile, text, host);
        throw new ChangedMeanwhile(file, conflictFile);
      }
      await write(file, text, host);
      Object.assign(now, { onDisk: text, text, answers });
    },
  };
}

/** The text of a file, byte order mark and all; undefined where there is none. */
export async function textOnDisk(file: string, host: Host): Promise<string | undefined> {
  if ((await host.exists(file)) === undefined) return undefined;
  return Buffer.from(await host.read(file)).toString('utf8');
}

async function write(file: string, text: string, host: Host): Promise<void> {
  try {
    await host.write(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the answers cannot be saved to ${file}: ${why}`, 'Free the disk or name another file with --answers.');
  }
}
