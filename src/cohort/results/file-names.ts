/** Gives each name a file name of its own. */
export type FileNames = (name: string) => string;

/**
 * File names (without extension) made of the names of cities: letters and digits of any script in small letters, everything else
 * a hyphen. They are never a path, never a name Windows keeps to itself, and never one given before, also where capitals or the
 * composition of accents do not count: the second Springfield is springfield-2.
 */
export function fileNames(taken: Iterable<string> = []): FileNames {
  const given = new Set(taken);
  const next = new Map<string, number>();
  return (name) => {
    const stem = stemOf(name);
    let number = next.get(stem) ?? 1;
    let candidate = number === 1 ? stem : `${stem}-${number}`;
    while (given.has(candidate)) candidate = `${stem}-${++number}`;
    next.set(stem, number + 1);
    given.add(candidate);
    return candidate;
  };
}

const byteLimit = 150;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

function stemOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-');
  const stem = shortened(plain).replace(/^-+|-+$/g, '');
  return stem === '' ? 'city' : reserved.test(stem) ? `${stem}-city` : stem;
}

/** As many whole characters as fit: file systems count bytes. */
function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > byteLimit) break;
    kept += character;
  }
  return kept;
}
