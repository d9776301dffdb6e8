// What a document is made of, said once and written twice: as DOCX and as PDF. Plain data, so that it can go to another thread.
import type { Locale } from '../context.ts';

export interface Run {
  text: string;
  bold?: boolean;
  underline?: boolean;
}
/** Text with or without marks. A line break in it is a line break on the page. */
export type Words = string | readonly (string | Run)[];

export type Align = 'left' | 'center' | 'right';

export type Block =
  /** The document's own name, large, in the middle. */
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `indent` leaves two characters free before the first line, as Chinese letters do; on unless aligned otherwise. */
  | { kind: 'paragraph'; text: Words; align?: Align; indent?: boolean }
  | { kind: 'list'; ordered?: boolean; items: readonly Words[] }
  /** Label and value side by side. */
  | { kind: 'facts'; items: readonly { label: string; value: Words }[] }
  | TableBlock
  | ChartBlock
  /** A line to sign on for each; a name or a date that is known stands on it. */
  | { kind: 'signatures'; lines: readonly { label: string; name?: string; date?: string }[] }
  | { kind: 'pageBreak' };

export interface TableBlock {
  kind: 'table';
  /** Repeated on every page that the table reaches. */
  head: readonly string[];
  /** Parts of the width; equal unless told. */
  widths?: readonly number[];
  align?: readonly Align[];
  rows: readonly (readonly Words[])[];
}

/** A drawing of figures that a table says as well: the PDF draws it, the DOCX goes without. */
export interface ChartBlock {
  kind: 'chart';
  caption: string;
  chart:
    | {
        type: 'lines';
        /** What stands under each point; an empty one is left out. */
        labels: readonly string[];
        /** Told apart by their dashes, since many print in black. At most four. */
        series: readonly { name: string; values: readonly number[] }[];
      }
    | {
        type: 'bars';
        /** Parts of the whole, from 0 to 1, with what is written behind each. */
        bars: readonly { label: string; part: number; text: string }[];
      };
}

export interface DocumentDescription {
  /** Goes to the document's properties. */
  title: string;
  /** Whose document it is; the only author that the properties name. */
  organisation: string;
  /** The only date in the file: equal input gives equal bytes, and those can be signed. */
  date: Date;
  locale: Locale;
  /** Who may see it, such as 内部资料; at the top of every page. */
  classification?: string;
  header?: string;
  /** Stands beside the page's number. */
  footer?: string;
  /** `official`: large and open, as letters and minutes are. `compact`: for long tables. */
  layout?: 'official' | 'compact';
  blocks: readonly Block[];
}
