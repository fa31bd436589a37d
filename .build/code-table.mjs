// The table of diagnostic codes for the reference: one row a code, the sentence with the names of what it is filled with.

/** Sentences that reckon with their arguments need some to reckon with. */
const examples = {
  size: 5 * 1024 * 1024,
  limit: 4 * 1024 * 1024,
  codePoint: 0x1b,
  count: 2,
  of: 3,
  least: 2,
  missing: ['‹key›'],
  lost: ['‹name›'],
  added: ['‹name›'],
};

const named = (values) => new Proxy({}, { get: (_, name) => (name in values ? values[name] : `‹${String(name)}›`) });

function sentence({ say }) {
  for (const values of [{}, examples]) {
    try {
      const told = say(named(values));
      if (!/NaN|undefined|\[object/.test(told)) return told;
    } catch {
      // With the next arguments, then.
    }
  }
  return '';
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');

export const codeTable = (codes) =>
  [
    '| code | severity | what is wrong | how it is mended |',
    '| --- | --- | --- | --- |',
    ...Object.entries(codes).map(([code, row]) => `| \`${code}\` | ${row.severity} | ${cell(sentence(row))} | ${cell(row.mend)} |`),
  ].join('\n');
