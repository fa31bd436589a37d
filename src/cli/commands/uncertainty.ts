import { uncertaintyJson } from '../../report/json/uncertainty-json.ts';
import { uncertaintyText } from '../../report/terminal/uncertainty-text.ts';
import type { WeightNoise } from '../../uncertainty/draw.ts';
import { uncertaintyOf, usualOptions } from '../../uncertainty/uncertainty.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { judge } from '../judge.ts';
import { wholeOption } from '../number-option.ts';
import { asJson, refuse } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Tells how sure scores, levels and the order of actions are. */
export async function run(call: Call, host: Host): Promise<number> {
  const json = isGiven(call, 'json');
  const options = {
    ...usualOptions,
    seed: wholeOption(call, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, fallback: usualOptions.seed }),
    runs: wholeOption(call, 'runs', { least: 100, most: 1_000_000, fallback: usualOptions.runs }),
    weights: weightNoise(textOption(call, 'weights')),
  };
  const judged = await judge(call, host);
  if (!judged.ok) return refuse(judged.diagnostics, 1, json, host);
  const { assessment, words } = judged.value;
  const uncertainty = uncertaintyOf(assessment, { ...options, actionRuns: Math.min(options.actionRuns, options.runs) });
  host.out(json ? asJson(uncertaintyJson(assessment, uncertainty)) : uncertaintyText(assessment, uncertainty, words, host.columns));
  return exitCodes.fine;
}

/** `25%` of each weight either way, `dirichlet:50`, or `fixed`. */
function weightNoise(text: string | undefined): WeightNoise {
  if (text === undefined) return usualOptions.weights;
  if (text === 'fixed') return { kind: 'fixed' };
  const [, percent] = /^(\d{1,2}(?:\.\d+)?|100)%$/.exec(text) ?? [];
  if (percent !== undefined) return { kind: 'box', width: Number(percent) / 100 };
  const [, concentration] = /^dirichlet:(\d{1,6}(?:\.\d+)?)$/.exec(text) ?? [];
  if (concentration !== undefined && Number(concentration) > 0) return { kind: 'dirichlet', concentration: Number(concentration) };
  throw new UsageError(
    `--weights cannot be ${JSON.stringify(text)}`,
    'Write 25% (each weight up to that much more or less), dirichlet:50, or fixed.',
  );
}
