import { type Manner, usualManner } from '../../planning/roadmap/search.ts';
import { type Call, textOption } from '../command.ts';
import { wholeOption } from '../number-option.ts';
import { loadSolver } from '../solver.ts';

/** The solver, with the limit the call asks for: counted work, or seconds. */
export async function loadManner(call: Call): Promise<Manner> {
  const solver = await loadSolver();
  if (textOption(call, 'timeLimit') === undefined) return { ...usualManner, solver };
  const seconds = wholeOption(call, 'timeLimit', { least: 1, most: 86_400, fallback: 60 });
  return { ...usualManner, solver, limit: { iterations: Number.POSITIVE_INFINITY, seconds } };
}
