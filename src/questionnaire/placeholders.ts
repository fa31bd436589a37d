/** The ids in braces that a text asks to be filled in: `{population}`. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, id]) => id ?? '');
