/** What an import takes, as `/imports/<key>` describes it. */
export interface ImportDescription {
  key: string;
  title: string;
  columns: readonly { key: string; title: string; type: string; required: boolean; hint: string; choices: readonly string[] }[];
  limits: { bytes: number; rows: number };
  /** Why nothing is taken now, and when it will be. */
  refusal: string | null;
}

export interface ImportProblem {
  row: number | null;
  column: string | null;
  title: string | null;
  letters: string | null;
  code: string;
  text: string;
}

/** What the check of a file answers. */
export interface ImportReport {
  sha256: string;
  counts: { rows: number; good: number; bad: number; problems: number };
  problems: readonly ImportProblem[];
  columns: readonly { key: string; title: string }[];
  preview: readonly { row: number; cells: readonly string[] }[];
  proof: string | null;
}
