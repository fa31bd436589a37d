import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { didYouMean } from '../../source/nearest.ts';
import { type Call, textOption } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** The roles of `--for`; none where it is not given. */
export function rolesAsked(call: Call, { roles }: Questionnaire): readonly string[] {
  const asked = (textOption(call, 'for') ?? '').split(',').filter((role) => role !== '');
  const unknown = asked.find((role) => !roles.has(role));
  if (unknown === undefined) return asked;
  const known = [...roles.keys()];
  const hint = known.length === 0 ? 'The questionnaire names no roles.' : (didYouMean(unknown, known) ?? `Roles: ${known.join(', ')}.`);
  throw new UsageError(`${JSON.stringify(unknown)} is no role of this questionnaire`, hint);
}
