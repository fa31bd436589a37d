/** What the process says to scripts when it ends; the table of the README. */
export const exitCodes = {
  fine: 0,
  problemsFound: 1,
  wrongUse: 2,
  gateNotMet: 3,
  fault: 70,
  interrupted: 130,
} as const;
