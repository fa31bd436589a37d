import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real pseudo-terminal, held by tmux: type into it, read its screen. */
export interface Terminal {
  readonly type: (text: string) => void;
  /** A key by tmux's name: Enter, Down, Space, C-c ... */
  readonly press: (...keys: readonly string[]) => void;
  readonly screen: () => string;
  /** The screen once it shows `text`; throws with the last screen after `seconds`. */
  readonly waitFor: (text: string | RegExp, seconds?: number) => Promise<string>;
  /** Kills the program at once, as a power cut would. */
  readonly kill: () => void;
  readonly end: () => void;
}

const locale = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** Starts `command` (a program with its arguments, without quotes) in `folder`; the line `exit code N` on the screen tells how it ended. */
export function startTerminal(command: string, folder: string, { columns = 100, rows = 40 } = {}): Terminal {
  const home = mkdtempSync(join(tmpdir(), 'compass-tmux-'));
  const socket = join(home, 'socket');
  const identity = join(home, 'process');
  const tmux = (...parameters: readonly string[]): string =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...parameters], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...locale },
    });
  tmux(
    'new-session',
    '-d',
    '-x',
    String(columns),
    '-y',
    String(rows),
    '-c',
    folder,
    // The outer shell outlives Ctrl-C, to tell the exit code.
    `env -u NO_COLOR TERM=screen-256color sh -c 'trap : INT; sh -c "echo \\$\\$ >${identity}; exec ${command}"; echo exit code $?; sleep 600'`,
  );
  const screen = (): string => tmux('capture-pane', '-p', '-J', '-S', '-200');
  return {
    type: (text) => void tmux('send-keys', '-l', text),
    press: (...keys) => void tmux('send-keys', ...keys),
    screen,
    waitFor: async (text, seconds = 30) => {
      const shows = (shown: string) => (typeof text === 'string' ? shown.includes(text) : text.test(shown));
      for (let waited = 0; waited < seconds * 1000; waited += 50) {
        const shown = screen();
        if (shows(shown)) return shown;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`The terminal did not show ${text} within ${seconds} s. It shows:\n${screen()}`);
    },
    kill: () => void process.kill(Number(readFileSync(identity, 'utf8')), 'SIGKILL'),
    end: () => {
      spawnSync('tmux', ['-S', socket, 'kill-server']);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
