import { type Checked, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileText } from '../../source/file-text.ts';
import { readSource } from '../../source/read-source.ts';
import type { Baseline, Debt } from './baseline.ts';

/** Reads a baseline as `writeBaseline` writes it. */
export function readBaseline(file: FileText): Checked<Baseline> {
  const source = readSource(file);
  if (!source.ok) return source;
  const { value, place } = source.value;
  const debts: unknown = isMap(value) ? value['debts'] : undefined;
  const refuse = (what: string, path: readonly (string | number)[]): Checked<Baseline> => ({
    ok: false,
    diagnostics: [diagnostic('baseline/unreadable', place(path), { what })],
  });
  if (!Array.isArray(debts)) return refuse('there is no list called debts', []);
  const wrong = debts.findIndex((debt) => !isDebt(debt));
  if (wrong >= 0) return refuse('a debt has a fingerprint, a code, a file and a message', ['debts', wrong]);
  return { ok: true, value: { source: source.value, debts: debts.filter(isDebt) }, diagnostics: source.diagnostics };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDebt = (value: unknown): value is Debt =>
  isMap(value) && ['fingerprint', 'code', 'file', 'message'].every((key) => typeof value[key] === 'string');
