/** Nearer than this to a threshold a double counts as having reached it: what exact scores reach is not lost to rounding. */
const tolerance = 1e-9;

/** Whether a score in doubles has reached a threshold. */
export const hasReached = (score: number, threshold: number): boolean => score >= threshold - tolerance;
