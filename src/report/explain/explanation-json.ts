import type { Explanation } from './explanation.ts';

/** The contract of `compass explain --json`, format 1: every statement by its key, with its facts, unrounded, and its parts. */
export const explanationJson = (explanation: Explanation): object => ({ format: 1, ...statementJson(explanation) });

/** One statement with those it rests on, as it stands in the contract. */
export const statementJson = ({ key, facts, parts }: Explanation): object => ({ key, ...facts, parts: parts.map(statementJson) });
