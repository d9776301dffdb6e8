import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { ApproveBudget, SettleBudget } from './budget-document.tsx';

interface BudgetActDialogProps {
  act: 'approve' | 'settle';
  budget: { id: string; version: number; number: string };
  onDone: () => void;
  onClose: () => void;
}

export function BudgetActDialog({ act, budget: { id, version, number }, onDone, onClose }: BudgetActDialogProps) {
  const w = useWords();
  const approve = useSubmit(ApproveBudget, (data) => data.approvePromotionBudget);
  const settle = useSubmit(SettleBudget, (data) => data.settlePromotionBudget);
  return (
    <ActDialog
      title={`${w(`budget.${act}`)} ${number}`}
      consequence={w(`budget.${act}Consequence`)}
      act={w(`budget.${act}`)}
      reason={act === 'settle'}
      run={(note) => (act === 'approve' ? approve.submit({ id, version }) : settle.submit({ id, version, note }))}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
