import type { ModelName } from '../ability/permit.ts';
import type { Context } from '../context.ts';

export interface MeaningWords {
  /** A word: 批准. */
  name: string;
  /** The whole sentence that is signed; `{label}` stands for the object's name. */
  statement: string;
}

export interface SignedContent {
  /** The object's name, as the signer knows it. */
  label: string;
  /** All that the signature is to stand for: a JSON value, or the bytes of a file. */
  content: unknown;
}

/** What a signature can mean, declared by the plugin whose object is signed. */
export interface SignatureMeaning {
  'zh-CN': MeaningWords;
  en: MeaningWords;
  on: ModelName;
  /**
   * The object as it stands now, or null. Runs in the owning organisation's own scope, for signing and for every later
   * verification: it reads by id, and must not depend on who asks.
   */
  content: (ctx: Context, id: string) => Promise<SignedContent | null>;
  /** Who may know of these signatures besides being allowed to read the object; all its readers unless told. */
  mayRead?: (ctx: Context, id: string) => Promise<boolean>;
}
