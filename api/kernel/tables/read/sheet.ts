// What a file of either kind is read into, before anybody asks what its columns mean.

export type Cell =
  | { kind: 'text'; text: string }
  /** `day` when the cell is shown as a date: the number counts days. */
  | { kind: 'number'; value: number; day: boolean }
  | { kind: 'boolean'; value: boolean };

export interface SheetRow {
  /** As the person sees it in her program; the first row is 1. */
  number: number;
  /** By column from 0; holes are empty cells. */
  cells: readonly (Cell | undefined)[];
}

/** A fault at a place of the file; no row means the file as a whole. */
export interface SheetFault {
  code: string;
  row?: number;
  /** From 0. */
  column?: number;
  params?: Readonly<Record<string, string | number>>;
}

export interface Sheet {
  /** Rows that hold something, in order; the first is the head. */
  rows: readonly SheetRow[];
  /** What makes single cells or rows unfit. */
  faults: readonly SheetFault[];
}

/** The file is no table that can be read: nothing else can be said of it. */
export class Unreadable extends Error {
  readonly faults: readonly SheetFault[];
  constructor(...faults: SheetFault[]) {
    super(faults.map(({ code }) => code).join(' '));
    this.faults = faults;
  }
}

export const unreadable = (code: string, more: Omit<SheetFault, 'code'> = {}): never => {
  throw new Unreadable({ code, ...more });
};

/** Lets others in between: a long file is read in slices. */
export const breather = (every: number) => {
  let count = 0;
  return async (): Promise<void> => {
    count += 1;
    if (count % every === 0) await new Promise<void>((go) => setImmediate(go));
  };
};
