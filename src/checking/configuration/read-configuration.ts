import { validate } from '#validators/configuration';
import { codes } from '../../diagnostics/codes.ts';
import { type Checked, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type * as format from '../../questionnaire/format.ts';
import { configurationSchema } from '../../questionnaire/schema.ts';
import type { FileText } from '../../source/file-text.ts';
import { didYouMean } from '../../source/nearest.ts';
import { problems, type Tell } from '../../source/problems.ts';
import { readShaped } from '../../source/read-shaped.ts';
import { inside, type Spot } from '../../source/source.ts';
import type { Configuration, LevelRule } from './configuration.ts';

/** Reads the configuration of a check that lies in `folder`. */
export function readConfiguration(file: FileText, folder: string): Checked<Configuration> {
  const shaped = readShaped<format.ConfigurationFile>(file, { validate, schema: configurationSchema });
  if (!shaped.ok) return shaped;
  const { source, data } = shaped.value;
  const { tell, diagnostics } = problems();
  const rules = data.rules.map((rule, index) => ruleOf(rule, inside({ source, path: [] }, 'rules', index), tell));
  const told = inFileOrder([...shaped.diagnostics, ...diagnostics]);
  if (hasErrors(told)) return { ok: false, diagnostics: told };
  return { ok: true, value: { folder, wording: data.wording === true, rules }, diagnostics: told };
}

function ruleOf(rule: format.LevelRule, spot: Spot, tell: Tell): LevelRule {
  const { code, level, element, reason } = rule;
  if (!isKnown(code)) tell('configuration/unknown-code', inside(spot, 'code'), { code }, () => didYouMean(code, [...families, ...names]));
  if ((reason ?? '').trim() === '') tell('configuration/no-reason', spot, { code });
  return { code, level, files: [rule.files ?? []].flat(), element, reason, spot };
}

const names = Object.keys(codes);
const families = [...new Set(names.map((code) => code.replace(/\/.*/, '/*')))];
const isKnown = (code: string): boolean => names.includes(code) || families.includes(code);
