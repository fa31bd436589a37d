/** More alternatives in braces than this are nobody's pattern. */
const mostAlternatives = 256;

/** Whether a text is meant as a pattern rather than as a name. */
export const isGlob = (text: string): boolean => /[*?{]/.test(text);

/**
 * Whether a path with forward slashes fits a pattern: `*` and `?` stay within a name, `**` is any number of folders, `{a,b}` either.
 * A pattern that names a folder stands for all below it.
 */
export const fitsGlob = (path: string, glob: string): boolean => {
  const names = path.split('/');
  return alternatives(glob).some((pattern) => fitsNames(names, pattern.replace(/\/$/, '').split('/')));
};

/** `a{b,c}` as `ab` and `ac`. */
export function alternatives(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined && done.length + open.length < mostAlternatives; next = open.pop()) {
    const [whole, inside = ''] = /\{([^{}]*)\}/.exec(next) ?? [];
    if (whole === undefined) done.push(next);
    else for (const choice of inside.split(',')) open.push(next.replace(whole, () => choice));
  }
  return done.reverse();
}

/** Which beginnings of the pattern the names so far fit: one pass, however many stars there are. */
function fitsNames(names: readonly string[], pattern: readonly string[]): boolean {
  let reached = withEmptyFolders(new Set([0]), pattern);
  for (const name of names) {
    if (reached.has(pattern.length)) return true;
    const next = new Set<number>();
    for (const at of reached) {
      const step = pattern[at];
      if (step === '**') next.add(at);
      if (step !== undefined && (step === '**' || fitsName(name, step))) next.add(at + 1);
    }
    reached = withEmptyFolders(next, pattern);
  }
  return reached.has(pattern.length);
}

/** `**` may be no folder at all. */
function withEmptyFolders(reached: Set<number>, pattern: readonly string[]): Set<number> {
  for (const at of reached) if (pattern[at] === '**') reached.add(at + 1);
  return reached;
}

/** One name: on a mismatch the last star takes one character more, which never needs to go back further. */
function fitsName(name: string, pattern: string): boolean {
  let [at, star, starAt] = [0, -1, 0];
  for (let index = 0; index < name.length; ) {
    const wanted = pattern[at];
    if (wanted === '*') [star, starAt, at] = [at, index, at + 1];
    else if (wanted !== undefined && (wanted === '?' || wanted === name[index])) [at, index] = [at + 1, index + 1];
    else if (star >= 0) [at, starAt, index] = [star + 1, starAt + 1, starAt + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
