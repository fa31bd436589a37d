import type { Condition } from '../../questionnaire/condition.ts';
import type { Spot } from '../../source/source.ts';
import { conditionsAround } from '../analysis/cube.ts';
import { type Decides, partsOf, type Site } from '../analysis/sites.ts';
import { type Check, type Checking, together } from './check.ts';
import { comparisons } from './comparisons.ts';
import { inWords } from './in-words.ts';
import { reasonsAgainst } from './reasons-against.ts';

/**
 * Every condition can come out true and can come out otherwise, and so can its parts. Where a comparison alone may be what makes it
 * one-sided, that is told and nothing that follows from it.
 */
export const conditions: Check = (checking) => {
  for (const site of checking.sites) {
    if (site.decides === 'rule') continue;
    const oneSided = comparisons(site, checking);
    const wanted = oneSided.includes('impossible') ? undefined : askedWith(site, checking);
    if (wanted === undefined) continue;
    const can = checking.analysis.canBeTrue(wanted);
    if (can.found === 'impossible') tellNever(site, wanted, checking);
    else if (can.found === 'not-decided') tellUndecided(site, checking);
    else if (oneSided.length === 0) lookInside(site, checking);
  }
};

/** What has to hold for a condition to matter; undefined where what is around it never holds, which is told there. */
function askedWith({ decides, id, condition }: Site, { questionnaire, analysis }: Checking): Condition | undefined {
  const around =
    decides === 'question'
      ? conditionsAround(questionnaire.questions.get(id)?.dimension ?? '', questionnaire.dimensions)
      : decides === 'dimension'
        ? conditionsAround(questionnaire.dimensions.get(id)?.parent ?? '', questionnaire.dimensions)
        : [];
  if (around.length === 0) return condition;
  return analysis.canBeTrue(together(around)).found === 'impossible' ? undefined : together([...around, condition]);
}

type Never = (site: Site, hint: () => string, checking: Checking) => void;

const tellAsCondition: Never = (site, hint, { tell }) =>
  tell(
    site.condition.kind === 'all' ? 'meaning/condition-contradictory' : 'meaning/condition-never-true',
    site.spot,
    { what: inWords(site) },
    hint,
  );

/** What is told of a condition that never holds, by what it decides. Levels and needs are told of where levels are looked at. */
const never: Readonly<Record<Decides, Never>> = {
  question: ({ id, spot }, hint, { tell }) => tell('meaning/question-never-asked', spot, { question: id }, hint),
  dimension: ({ id, spot }, hint, { tell }) => tell('meaning/dimension-never-asked', spot, { dimension: id }, hint),
  adjustment: tellAsCondition,
  level: () => {},
  need: () => {},
  rule: tellAsCondition,
  kind: ({ id, spot }, hint, { tell }) => tell('meaning/kind-never', spot, { kind: id }, hint),
  consistency: ({ id, spot }, hint, { tell }) => tell('meaning/consistency-never', spot, { rule: id }, hint),
  finding: ({ id, spot }, hint, { tell }) => tell('meaning/finding-never', spot, { finding: id }, hint),
  action: ({ id, spot }, hint, { tell }) => tell('meaning/action-never', spot, { action: id }, hint),
};

function tellNever(site: Site, wanted: Condition, checking: Checking): void {
  never[site.decides](site, () => reasonsAgainst(wanted, checking), checking);
}

function tellUndecided(site: Site, { tell }: Checking): void {
  tell('meaning/not-decided', site.spot, { what: `anything makes this condition of ${inWords(site)} true` });
}

/** A condition that can hold: does it ever not, and do its parts have a say? */
function lookInside(site: Site, checking: Checking): void {
  if (checking.analysis.canBeOtherThanTrue(site.condition).found === 'impossible') {
    tellAlways(site, checking);
    return;
  }
  lookAtParts(site.condition, site.spot, site, checking);
}

function tellAlways(site: Site, { tell }: Checking): void {
  const { decides, id, spot } = site;
  if (decides === 'finding') tell('meaning/finding-always', spot, { finding: id });
  else if (decides === 'action') tell('meaning/action-always', spot, { action: id });
  else tell('meaning/condition-always-true', spot, { what: inWords(site) });
}

/** One of several that never holds, or one of those that all have to hold that always does, might as well not be there. */
function lookAtParts(condition: Condition, spot: Spot, site: Site, checking: Checking): void {
  const { analysis, tell } = checking;
  const args = { what: inWords(site) };
  if (condition.kind === 'not') return;
  for (const part of partsOf(condition, spot)) {
    if (condition.kind !== 'all' && analysis.canBeTrue(part.condition).found === 'impossible') {
      const code = part.condition.kind === 'all' ? 'meaning/condition-contradictory' : 'meaning/condition-never-true';
      tell(code, part.spot, args, () => reasonsAgainst(part.condition, checking));
    } else if (condition.kind === 'all' && analysis.canBeOtherThanTrue(part.condition).found === 'impossible') {
      tell('meaning/condition-always-true', part.spot, args);
    } else lookAtParts(part.condition, part.spot, site, checking);
  }
}
