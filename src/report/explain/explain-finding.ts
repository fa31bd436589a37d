import { applicabilityOf } from '../../planning/applicability.ts';
import type { Situation } from '../../planning/situation.ts';
import { explainCondition } from './explain-condition.ts';
import { type Explanation, tell } from './explanation.ts';

/** A finding: whether it applies, and the rule that says so with everything it looked at. */
export function explainFinding(id: string, situation: Situation): Explanation | undefined {
  const finding = situation.questionnaire.findings.get(id);
  if (finding === undefined) return undefined;
  const { applies } = applicabilityOf(finding.when, situation);
  const facts = { finding: id, kind: finding.kind, title: finding.title ?? finding.text, truth: String(applies) };
  return tell('finding', facts, [explainCondition(finding.when, situation)]);
}
