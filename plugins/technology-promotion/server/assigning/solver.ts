import loadHighs, { type Highs } from 'highs';

/** What HiGHS is asked, in its own terms: minimise `cost` between row and column bounds. */
export interface Program {
  cost: number[];
  lower: number[];
  upper: number[];
  whole: boolean[];
  rows: Row[];
}

export interface Row {
  columns: number[];
  values: number[];
  lower: number;
  upper: number;
}

export interface Watch {
  nodes: number;
  secondsLeft: () => number;
  /** Called from inside the search with the proven limit and the best value so far. */
  tell: (bound: number | null, best: number | null) => void;
  runs: number;
  nodesUsed: number;
  clockEnded: boolean;
}

export interface Answer {
  status: 'optimal' | 'infeasible' | 'stopped';
  /** Null when none was found. */
  values: Float64Array | null;
  rowDual: Float64Array;
  /** Proven: no solution costs less. Only of searches in whole numbers. */
  bound: number;
}

/** Costs are whole millionths: a list that is better by less than one is not better. */
const WHOLE_GAP = 0.9;

let loading: Promise<Highs> | null = null;
export const openSolver = (): Promise<Highs> => {
  loading ??= loadHighs();
  return loading;
};

const matrixOf = (rows: readonly Row[], numCols: number) => {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const column of row.columns) indices.push(column);
    for (const value of row.values) values.push(value);
    starts.push(indices.length);
  }
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
};

/** A program that stays in the solver while rows are added; the next run starts from where the last one ended. */
export class Session {
  readonly #highs: Highs;
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #program: Program;
  readonly #watch: Watch;

  constructor(highs: Highs, program: Program, watch: Watch, firstFound = false) {
    const { cost, lower, upper, rows, whole } = program;
    const { integer, continuous } = highs.constants.variableType;
    this.#highs = highs;
    this.#program = program;
    this.#watch = watch;
    this.#model = highs.createModel({
      numCols: cost.length,
      numRows: rows.length,
      colCost: Float64Array.from(cost),
      colLower: Float64Array.from(lower),
      colUpper: Float64Array.from(upper),
      rowLower: Float64Array.from(rows, (row) => row.lower),
      rowUpper: Float64Array.from(rows, (row) => row.upper),
      matrix: matrixOf(rows, cost.length),
      ...(whole.includes(true) ? { integrality: whole.map((is) => (is ? integer : continuous)) } : {}),
    });
    this.#model.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: 0,
      mip_abs_gap: WHOLE_GAP,
      mip_max_nodes: watch.nodes,
      ...(firstFound ? { mip_max_improving_sols: 1 } : {}),
    });
  }

  suggest(values: ArrayLike<number>): void {
    this.#model.setSolution({ colValue: Float64Array.from(values) });
  }

  addRows(rows: readonly Row[]): void {
    this.#program.rows.push(...rows);
    this.#model.addRows({
      lower: Float64Array.from(rows, (row) => row.lower),
      upper: Float64Array.from(rows, (row) => row.upper),
      matrix: matrixOf(rows, this.#program.cost.length),
    });
  }

  run(): Answer {
    const { constants } = this.#highs;
    const watch = this.#watch;
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: Math.max(0.001, watch.secondsLeft()) });
    this.#model.run({
      [constants.callbackType.simplexInterrupt]: () => {
        watch.tell(null, null);
        return undefined;
      },
      [constants.callbackType.mipInterrupt]: ({ data }) => {
        watch.tell(data.mip_dual_bound ?? null, data.mip_primal_bound ?? null);
        return undefined;
      },
    });
    watch.runs += 1;
    const whole = this.#program.whole.includes(true);
    const nodes = whole ? Number(this.#model.info.get('mip_node_count')) : 0;
    watch.nodesUsed += Math.max(0, nodes);
    const status = this.#model.getModelStatus();
    const { modelStatus, solutionStatus } = constants;
    if (status === modelStatus.timeLimit) watch.clockEnded = true;
    if (status === modelStatus.infeasible) return { status: 'infeasible', values: null, rowDual: new Float64Array(), bound: Infinity };
    const found = this.#model.info.get('primal_solution_status') === solutionStatus.feasible;
    const solution = this.#model.getSolution();
    return {
      status: status === modelStatus.optimal ? 'optimal' : 'stopped',
      values: found ? solution.colValue : null,
      rowDual: solution.rowDual,
      bound: whole ? Number(this.#model.info.get('mip_dual_bound')) : -Infinity,
    };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
