/**
 * A number as people of any language type it: `42000`, `42 000`, `0,5`, `-3.25`, `1.234.567`. `unclear` where a mark may set off
 * thousands or decimals (`42.000`), undefined where it is no number.
 */
export function typedNumber(text: string): number | 'unclear' | undefined {
  const bare = text
    .replace(/[\s\u00a0\u202f'’]/gu, '')
    .replace(/^[\u2212]/, '-')
    .replace(/%$/, '');
  if (!/^[-+]?\d[\d.,]*$/.test(bare)) return undefined;
  const marks = [...bare.matchAll(/[.,]/g)].map(([mark]) => mark);
  if (marks.length === 0) return decimal(bare, '');
  if (marks.length === 1) return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare) ? 'unclear' : decimal(bare, marks[0] ?? '');
  return isGrouped(bare) ? decimal(bare, new Set(marks).size === 2 ? (marks.at(-1) ?? '') : '') : undefined;
}

/** Groups of three set off by one mark, and at most one decimal mark behind them. */
const isGrouped = (bare: string): boolean => /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) || /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);

function decimal(bare: string, mark: string): number | undefined {
  const [whole = '', fraction] = mark === '' ? [bare] : bare.split(mark);
  const number = Number(`${whole.replace(/[.,]/g, '')}${fraction === undefined || fraction === '' ? '' : `.${fraction}`}`);
  return Number.isFinite(number) ? number : undefined;
}
