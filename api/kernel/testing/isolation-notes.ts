// What the proof of isolation (api/server/isolation) cannot read from a plugin's tables, schema and permission rows.
// A plugin exports it as `isolation` from plugins/<id>/isolation.ts; it is found there by the folder's name.
import type { TenantKind } from '../tenancy/kinds.ts';

type Values = Readonly<Record<string, unknown>>;

export interface WorldRow {
  readonly table: { readonly name: string };
  readonly values: Values;
}

export interface WorldViewer {
  readonly userId: string | null;
  /** The organisation she acts for. */
  readonly tenant: { readonly id: string; readonly kind: TenantKind } | null;
  /** Keys of the permission rows that her roles hold. */
  readonly roles: ReadonlySet<string>;
}

export interface Eyes {
  readonly all: readonly WorldRow[];
  /** Rows of one table. */
  of(table: string): readonly WorldRow[];
  /** Whether the viewer sees that row at all. */
  sees(row: WorldRow): boolean;
}

type Rule = (row: WorldRow, who: WorldViewer, eyes: Eyes) => boolean;

/** What the class of a table does not say about who sees its rows, with the reason. */
export interface Exception {
  readonly reason: string;
  /** Opens rows that the class hides, to everybody for whom it is true. */
  readonly opens?: Rule;
  /** What it opens is read in its owner's name and handed over: the database shows the rows to nobody else. */
  readonly handed?: true;
  /** Counts rows among those of the viewer's organisation, where permissions then decide as usual. */
  readonly belongs?: Rule;
  /** Columns that the opening is limited to; the database knows rows only. */
  readonly columns?: readonly string[];
  /** Hides rows inside the own organisation that the class shows, however many permissions are held. */
  readonly narrows?: Rule;
  /** Hides columns of rows that are seen. */
  readonly hides?: (row: WorldRow, column: string, who: WorldViewer, eyes: Eyes) => boolean;
  /** Needs no permission: shown to everybody inside. */
  readonly free?: boolean;
}

/** One organisation of the generated world, while its rows are made. */
export interface WorldSeat {
  readonly tenant: { readonly at: number; readonly id: string; readonly kind: TenantKind };
  /** Id of the row that has this number in a table. */
  id(table: string, row: number): string;
  /** The active person of this name, which is that of her role unless `cast` gave another; null where there is none. */
  person(name: string): string | null;
  /** People in turn. */
  personAt(row: number): string;
  /** How many people there are. */
  readonly people: number;
  /** The organisation next door, to which shares are given. */
  readonly neighbour: { readonly id: string };
  /** The first organisation of a kind, with ids and texts of its rows. */
  first(kind: TenantKind): { readonly id: string; row(table: string, row: number): string; mark: WorldSeat['mark'] };
  /** A text that says where it comes from. */
  mark(table: string, column: string, row: number): string;
}

type Reasons = Readonly<Record<string, string>>;

/** One more person of an organisation, who stands differently to its rows than others of the same role. */
export interface Extra {
  readonly name: string;
  readonly role: string;
}

/** The proof's test files, by name. */
export type IsolationSuite =
  | 'acts'
  | 'doors'
  | 'live'
  | 'mutants'
  | 'once'
  | 'policies'
  | 'quiet'
  | 'reads'
  | 'sequences'
  | 'timings'
  | 'uses'
  | 'walls'
  | 'world';

/** What one act needs that neither its shape nor its refusals tell: who does it, and rows in the right stage. */
export interface ActInput {
  /** The first organisation of this kind; an association where nothing is said. */
  readonly of?: TenantKind;
  /** A person's name in it, as `WorldSeat.person` knows it; an administrator where nothing is said. */
  readonly by?: string;
  /** By way to the place (`input.title`): the value there. Whatever is left out is found by trying. */
  readonly given?: (seat: WorldSeat) => Values;
}

export interface IsolationNotes {
  /**
   * Set while the module's proof is not finished, with what is missing, or where it takes too long for every commit: the
   * suites named here leave it out there, and take it in the long run (`npm run test:full`) as all others do at all times.
   */
  readonly maturing?: { readonly suites: readonly IsolationSuite[]; readonly reason: string };
  /** People beside the one for each role. */
  readonly cast?: (kind: TenantKind) => readonly Extra[];
  /** By table: who sees rows, where its class does not say. The second opinion: never derived from filters or policies. */
  readonly truth?: Readonly<Record<string, readonly Exception[]>>;
  /** By table: columns that must hold something that works. Everything else holds a mark. */
  readonly values?: Readonly<Record<string, (seat: WorldSeat, row: number) => Values>>;
  /** By table: how many rows an organisation has, where it is not the usual number. */
  readonly rows?: Readonly<Record<string, (seat: WorldSeat) => number>>;
  /** `table.column` that leaves the server through no door. */
  readonly secrets?: readonly string[];
  /** `act table`: rows that an act may change in another organisation than the actor's, each with the reason. */
  readonly reaches?: Reasons;
  /** By act: the permission whose holders open by it, to another party, what they tell it of. */
  readonly opening?: Readonly<Record<string, string>>;
  /** `Type.field` that the generated world leaves empty. */
  readonly unreached?: Reasons;
  /** By mutation: where to begin in looking for an input that it accepts. */
  readonly inputs?: Readonly<Record<string, ActInput>>;
  /** Mutations for which no input can be found. */
  readonly undone?: Reasons;
  /** Permission rows that are as wide as their table, or whose rows nobody can name. */
  readonly wide?: Reasons;
  /** `table.policy kind`: policies that say what another policy of the table says as well. */
  readonly doubled?: Reasons;
  /** Uses of a filter that make no difference, even where every other filter on the way is broken: `file action Model`. */
  readonly twice?: Reasons;
  /** `Type.field`: figures that are meant to count rows which their reader may not read. */
  readonly counted?: Reasons;
}

export const defineIsolation = (notes: IsolationNotes): IsolationNotes => notes;
