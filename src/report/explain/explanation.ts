/** A statement, and the statements it rests on. The sentence is made by the phrase `explain.<key>`, filled with the facts. */
export interface Explanation {
  readonly key: string;
  readonly facts: Facts;
  readonly parts: readonly Explanation[];
}

/** Figures are unrounded; a yes or no is worded when printed. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

export const tell = (key: string, facts: Facts = {}, parts: readonly Explanation[] = []): Explanation => ({ key, facts, parts });
