export const translationCodes = {} as const;
