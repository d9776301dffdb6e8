import type { Locale } from '../context.ts';
import type { DocumentDescription } from './block.ts';

/** A kind of document: what it says about some data, in the reader's language. It reads no clock and no database. */
export interface DocumentTemplate<Data> {
  /** `<plugin-id>.<document>` */
  readonly id: string;
  readonly describe: (data: Data, locale: Locale) => DocumentDescription;
}

export const defineDocument = <Data>(template: DocumentTemplate<Data>): DocumentTemplate<Data> => template;
