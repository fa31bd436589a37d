import type { Highs, Model } from 'highs';
import { toNumber } from '../exact/real.ts';
import type { Program, Row } from '../planning/roadmap/program.ts';
import type { Limit, Objective, Solution, Solver } from '../planning/roadmap/solver.ts';

/** The solver HiGHS, in WebAssembly inside its package. It takes a moment to load, so only who plans loads it. */
export async function loadSolver(): Promise<Solver> {
  const { default: loaded } = await import('highs');
  // The types of the package describe its CommonJS build; the module that is loaded exports the function itself.
  const load = loaded as unknown as typeof loaded.default;
  const highs = await load();
  return (program, objective, limit) => {
    if (program.lower.length === 0) return withoutVariables(program, objective);
    const model = highs.createModel(modelData(program, objective, highs));
    try {
      return solved(model, program, objective, limit, highs);
    } finally {
      model.dispose();
    }
  };
}

/** Small programs are solved six times as fast with presolve, measured on those of three to six actions; large ones faster without. */
const rowsWithoutPresolve = 200;

function solved(model: Model, { integer, rows }: Program, { sense, tolerance, from }: Objective, limit: Limit, highs: Highs): Solution {
  const { modelStatus } = highs.constants;
  const isMixed = integer.includes(true);
  model.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    // The usual millionth would let a bound lie so far above what is reached that nothing with a root in it is ever proved.
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    mip_abs_gap: tolerance,
    random_seed: 1,
    presolve: rows.length < rowsWithoutPresolve ? 'on' : 'off',
    mip_pscost_minreliable: 2,
    ...(limit.seconds === undefined ? {} : { time_limit: limit.seconds }),
  });
  if (from !== undefined && from.size > 0) model.setSolution({ indices: [...from.keys()], values: [...from.values()] });
  const { modelStatus: status } = model.run({
    [highs.constants.callbackType.mipInterrupt](event) {
      if (Number(event.data.mip_total_lp_iterations ?? 0) > limit.iterations) event.interrupt();
      return undefined;
    },
  });
  const iterations = Math.max(0, Number(model.info.get('simplex_iteration_count')));
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return { status: 'infeasible', iterations };
  const isSolution = Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
  const values = isSolution ? model.getSolution().colValue : undefined;
  const isOptimal = status === modelStatus.optimal || status === modelStatus.empty;
  const bound = isOptimal ? model.getObjectiveValue() : isMixed ? Number(model.info.get('mip_dual_bound')) : Number.NaN;
  const worst = sense === 'most' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return { status: isOptimal ? 'optimal' : 'limit', values, bound: Number.isFinite(bound) ? bound : worst, iterations };
}

/** Nothing to decide: either every row holds as it is or there is no solution. */
function withoutVariables({ rows }: Program, { of }: Objective): Solution {
  if (rows.some(({ lower, upper }) => lower > 0 || upper < 0)) return { status: 'infeasible', iterations: 0 };
  return { status: 'optimal', values: [], bound: toNumber(of.constant), iterations: 0 };
}

function modelData({ lower, upper, integer, rows }: Program, { of, sense }: Objective, highs: Highs): Parameters<Highs['createModel']>[0] {
  const costs = new Float64Array(lower.length);
  for (const [variable, factor] of of.terms) costs[variable] = toNumber(factor);
  const scaled = rows.map(inSmallNumbers);
  const { objectiveSense, variableType } = highs.constants;
  return {
    numCols: lower.length,
    numRows: rows.length,
    sense: sense === 'most' ? objectiveSense.maximize : objectiveSense.minimize,
    offset: toNumber(of.constant),
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: scaled.map((row) => row.lower),
    rowUpper: scaled.map((row) => row.upper),
    integrality: integer.map((whole) => (whole ? variableType.integer : variableType.continuous)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: lower.length,
      starts: rowStarts(scaled),
      indices: scaled.flatMap((row) => row.terms.map(([variable]) => variable)),
      values: scaled.flatMap((row) => row.terms.map(([, factor]) => factor)),
    },
  };
}

/** Where each row begins in the list of all terms, and where the last one ends. */
function rowStarts(rows: readonly Row[]): readonly number[] {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  return starts;
}

/** The same row with whole numbers as small as can be, or else with none above 1: the solver's tolerances are absolute. */
function inSmallNumbers(row: Row): Row {
  const numbers = [...row.terms.map(([, factor]) => factor), ...[row.lower, row.upper].filter(Number.isFinite)];
  const unit = numbers.every(Number.isSafeInteger) ? numbers.reduce(greatestCommonDivisor, 0) : Math.max(...numbers.map(Math.abs));
  if (unit === 0) return row;
  return { lower: row.lower / unit, upper: row.upper / unit, terms: row.terms.map(([variable, factor]) => [variable, factor / unit]) };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b));
