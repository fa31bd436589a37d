import { answersSchema, partSchema, planSchema, questionnaireSchema, translationSchema } from '../../questionnaire/schema.ts';
import type { Call } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { asJson } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

const schemas: Readonly<Record<string, object>> = {
  questionnaire: questionnaireSchema,
  part: partSchema,
  translation: translationSchema,
  answers: answersSchema,
  plan: planSchema,
};

/** Prints the JSON Schema of a kind of file; of a questionnaire if none is named. */
export async function run(call: Call, host: Host): Promise<number> {
  const kind = call.arguments[0] ?? 'questionnaire';
  const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
  if (schema === undefined)
    throw new UsageError(`there is no schema ${JSON.stringify(kind)}`, `Schemas: ${Object.keys(schemas).join(', ')}.`);
  host.out(asJson(schema));
  return exitCodes.fine;
}
