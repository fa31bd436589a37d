/** Bytes of one file. A questionnaire with 5,000 questions in one file stays below. */
export const sizeLimit = 4 * 1024 * 1024;

/** Maps and lists inside one another. */
export const depthLimit = 64;

/** Values in one file once aliases are written out. */
export const valueLimit = 500_000;

/** Problems told of one file by one step of reading; whoever has more mends these first. */
export const problemLimit = 200;
