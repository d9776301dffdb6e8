// A stage machine as data: the permission says who and whose, this table says when.
import { StageError } from '../errors/stage.ts';

export interface Move<Stage extends string> {
  from: readonly Stage[];
  to: Stage;
}

export interface StageTable<Stage extends string = string, Moves extends string = string> {
  start: Stage;
  /** Stages in the order in which they are drawn. */
  stages: readonly Stage[];
  /** Stages that nothing leads out of, on purpose. */
  final: readonly Stage[];
  moves: Readonly<Record<Moves, Move<Stage>>>;
}

/** Checks the table when it is defined: no stage unreachable, none a trap, none unknown. */
export const defineStages = <const S extends string, const M extends string>(table: StageTable<S, M>): StageTable<S, M> => {
  const faults = stageFaults(table as unknown as StageTable);
  if (faults.length > 0) throw new Error(`stage table: ${faults.join('; ')}`);
  return table;
};

export const stageFaults = ({ start, stages, final, moves }: StageTable): string[] => {
  const faults: string[] = [];
  const known = new Set(stages);
  if (!known.has(start)) faults.push(`unknown start ${start}`);
  const reached = new Set([start]);
  const all = Object.entries(moves);
  for (const [name, move] of all) {
    for (const stage of [...move.from, move.to]) if (!known.has(stage)) faults.push(`${name} names unknown stage ${stage}`);
    if (move.from.length === 0) faults.push(`${name} starts nowhere`);
    for (const stage of move.from) if (final.includes(stage)) faults.push(`${name} leaves final stage ${stage}`);
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const [, move] of all) {
      if (!reached.has(move.to) && move.from.some((stage) => reached.has(stage))) {
        reached.add(move.to);
        grew = true;
      }
    }
  }
  for (const stage of stages) {
    if (!reached.has(stage)) faults.push(`unreachable stage ${stage}`);
    const leaves = all.some(([, move]) => move.from.includes(stage));
    if (!leaves && !final.includes(stage)) faults.push(`nothing leads out of ${stage}`);
  }
  return faults;
};

/** Moves possible from a stage, before anybody's permissions. */
export const movesFrom = (table: StageTable, stage: string): string[] =>
  Object.entries(table.moves).flatMap(([name, move]) => (move.from.includes(stage) ? [name] : []));

/** The move's target, or StageError. */
export const targetOf = <S extends string, M extends string>(table: StageTable<S, M>, stage: S, move: M): S => {
  const found = table.moves[move];
  if (!found.from.includes(stage)) throw new StageError(stage, move);
  return found.to;
};
