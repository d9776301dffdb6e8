/** A rule that is not kept, or only just: its code is the key of a text, its numbers fill it. */
export interface Finding<Code extends string = string> {
  code: Code;
  /** An ERROR forbids, a WARNING tells. */
  level: 'ERROR' | 'WARNING';
  /** What the rule wants and what there is, in heads or votes. */
  needed?: number;
  actual?: number;
  /** The persons or organisations meant. */
  ids: string[];
}
