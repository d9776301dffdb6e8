import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const budgets: Readonly<Record<string, Tone>> = { DRAFT: 'neutral', APPROVED: 'active', SETTLED: 'closed' };
const adjustments: Readonly<Record<string, Tone>> = { PROPOSED: 'warning', APPROVED: 'good', REJECTED: 'closed' };

export function BudgetTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={budgets[of] ?? 'neutral'}>{w.find(`budget.stage.${of}`) ?? of}</StatusTag>;
}

export function AdjustmentTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={adjustments[of] ?? 'neutral'}>{w.find(`adjustment.stage.${of}`) ?? of}</StatusTag>;
}

/** The promotion is paid by the one who owns the technology: said, not judged. */
export function HolderMoneyTag() {
  const w = useWords();
  return <StatusTag tone="warning">{w('budget.fromHolder')}</StatusTag>;
}
