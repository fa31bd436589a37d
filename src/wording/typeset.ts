/** What no translator should have to type: the spaces that a language keeps from breaking. */
const rules: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/ (?=[;!?])/g, '\u202f'],
    [/ (?=[:»])/g, '\u00a0'],
    [/(?<=«) /g, '\u00a0'],
  ],
};

/** A phrase with the unbreakable spaces its language wants before and inside punctuation. */
export const typeset = (text: string, language: string): string =>
  (rules[language.split('-')[0] ?? ''] ?? []).reduce((done, [pattern, space]) => done.replace(pattern, space), text);
