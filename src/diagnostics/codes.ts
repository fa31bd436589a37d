import { answersCodes } from './codes/answers.ts';
import { compareCodes } from './codes/compare.ts';
import { baselineCodes, configurationCodes } from './codes/configuration.ts';
import { fileCodes } from './codes/file.ts';
import { meaningCodes } from './codes/meaning.ts';
import { mergeCodes } from './codes/merge.ts';
import { migrationCodes } from './codes/migration.ts';
import { phrasesCodes } from './codes/phrases.ts';
import { planCodes } from './codes/plan.ts';
import { questionnaireCodes } from './codes/questionnaire.ts';
import type { Row } from './codes/row.ts';
import { tableCodes } from './codes/table.ts';
import { templateCodes } from './codes/template.ts';
import { testsCodes } from './codes/tests.ts';
import { translationCodes } from './codes/translation.ts';
import { verifyCodes } from './codes/verify.ts';
import { wordingCodes } from './codes/wording.ts';
import { yamlCodes } from './codes/yaml.ts';

/**
 * Every problem the tool can name, by code, one file a family. A code is `family/what`; it never changes its meaning once released.
 * A test asserts that each has a fixture that raises it and a row in the reference.
 */
export const codes = {
  ...fileCodes,
  ...yamlCodes,
  ...questionnaireCodes,
  ...meaningCodes,
  ...wordingCodes,
  ...translationCodes,
  ...answersCodes,
  ...migrationCodes,
  ...testsCodes,
  ...tableCodes,
  ...compareCodes,
  ...mergeCodes,
  ...verifyCodes,
  ...planCodes,
  ...phrasesCodes,
  ...templateCodes,
  ...configurationCodes,
  ...baselineCodes,
} as const;

export type Code = keyof typeof codes;
export type Arguments<C extends Code> = (typeof codes)[C] extends Row<infer A> ? A : never;
