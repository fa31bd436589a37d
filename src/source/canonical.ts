import { createHash } from 'node:crypto';

/**
 * JSON in the canonical form of RFC 8785: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes them.
 * `value` is plain data as a Source holds it; keys whose value is undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = value as Readonly<Record<string, unknown>>;
  let text = '';
  // Without a function of its own, sort goes by UTF-16 code units.
  for (const key of Object.keys(value).sort())
    if (inner[key] !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner[key])}`;
  return `{${text}}`;
}

/** SHA-256, in hexadecimal, of the canonical JSON of `value`. */
export const contentHash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
