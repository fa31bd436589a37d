export const tableCodes = {} as const;
