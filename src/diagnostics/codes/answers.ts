export const answersCodes = {} as const;
