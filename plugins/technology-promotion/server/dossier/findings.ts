import type { Context } from '@xinglin/kernel/context';
import { RuleError } from '@xinglin/kernel/errors/rule';
import type { ChecklistItem } from '../../shared/call-input.ts';
import type { DossierRow } from './load.ts';

export interface Defect {
  key: string;
  label: string;
  text: string;
}

interface Findings {
  /** Every item found wanting, in the order of the list. */
  defects: Defect[];
  /** Required items that nobody has looked at. */
  open: string[];
  /** Required items found wanting. */
  failed: string[];
}

/** What the check of the newest revision has found so far. */
export const findingsOf = async (ctx: Context, dossier: DossierRow, checklist: readonly ChecklistItem[]): Promise<Findings> => {
  const { tenantId, id: dossierId, revision } = dossier;
  const checks = await ctx.db.screeningCheck.findMany({ where: { tenantId, dossierId, revision } });
  const found = new Map(checks.map((check) => [check.itemKey, check]));
  const wanting = checklist.filter(({ key }) => found.get(key)?.verdict === 'DEFECT');
  return {
    defects: wanting.map(({ key, label }) => ({ key, label, text: found.get(key)?.note ?? '' })),
    open: checklist.filter(({ key, required }) => required && !found.has(key)).map(({ key }) => key),
    failed: wanting.filter(({ required }) => required).map(({ key }) => key),
  };
};

/** A notice lists every defect, and an admission is of the whole: neither comes before all required items were looked at. */
export const mustBeComplete = ({ open }: Findings): void => {
  if (open.length > 0) throw new RuleError('CHECK_INCOMPLETE', `${open.length} required items were not checked`);
};
