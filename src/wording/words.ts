/** The tool's own phrases and the number and date forms of one language. Immutable; made by `wordsOf(phrases)`. */
export interface Words {
  readonly language: string;
  /** The phrase under `key`, its `{name}` placeholders filled; a `count` argument chooses the plural form. */
  readonly say: (key: string, args?: Readonly<Record<string, string | number>>) => string;
  /** A score or other figure with at most `digits` decimals (default 1), by the language's rules. */
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  readonly money: (amount: number, currency: string) => string;
  /** An ISO date (or month `YYYY-MM`) in words. */
  readonly date: (iso: string) => string;
  /** `a, b and c`. */
  readonly join: (items: readonly string[]) => string;
}
