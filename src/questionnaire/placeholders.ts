/** The ids in braces that a text asks to be filled in: `{population}`. */
export const placeholdersIn = (text: string): readonly string[] =>
  // Nearly no text has any, and there are many texts.
  text.includes('{') ? [...text.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, id]) => id ?? '') : [];
