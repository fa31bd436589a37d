export const questionnaireCodes = {} as const;
