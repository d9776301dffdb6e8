import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import type { ReactNode } from 'react';
import type { ChecklistItem } from '../../shared/call-input.ts';
import type { DossierPage_DossierQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AdmitDocument, DuplicateDocument, MergeDocument, RefuseDocument, SettleDocument } from './dossier-document.tsx';
import { EndDialog } from './end-dialog.tsx';
import { SupplementDialog } from './supplement-dialog.tsx';

export type DossierRow = NonNullable<DossierPage_DossierQuery['dossier']>;
export const dossierActs = ['admit', 'requestSupplement', 'refuse', 'merge', 'markDuplicate', 'settleOwner'] as const;
export type DossierAct = (typeof dossierActs)[number];

interface ActsProps {
  dossier: DossierRow;
  act: DossierAct;
  onClose: () => void;
}

/** The dialog of one act; what was done is said once it is done. */
export function DossierActDialog({ dossier, act, onClose }: ActsProps): ReactNode {
  const w = useWords();
  const toast = useToast();
  const admit = useSubmit(AdmitDocument, (data) => data.admitDossier);
  const refuse = useSubmit(RefuseDocument, (data) => data.refuseDossier);
  const settle = useSubmit(SettleDocument, (data) => data.settleOwner);
  const merge = useSubmit(MergeDocument, (data) => data.mergeDossiers);
  const duplicate = useSubmit(DuplicateDocument, (data) => data.markDuplicate);
  const { id, version } = dossier;
  const done = (text: string) => () => {
    toast(text);
    onClose();
  };
  if (act === 'admit')
    return (
      <ActDialog
        title={w('dossier.admit')}
        act={w('dossier.admit')}
        consequence={w('dossier.admitConsequence')}
        run={() => admit.submit({ id, version })}
        onDone={done(w('dossier.admitDone'))}
        onClose={onClose}
      />
    );
  if (act === 'refuse')
    return (
      <ActDialog
        reason
        danger
        title={w('dossier.refuse')}
        act={w('dossier.refuse')}
        consequence={w('dossier.refuseConsequence')}
        run={(reason) => refuse.submit({ id, version, reason })}
        onDone={done(w('dossier.refuseDone'))}
        onClose={onClose}
      />
    );
  if (act === 'settleOwner')
    return (
      <ActDialog
        reason
        title={w('dossier.settle')}
        act={w('dossier.settle')}
        consequence={w('dossier.settleConsequence')}
        run={(reason) => settle.submit({ id, version, reason })}
        onDone={done(w('dossier.settleDone'))}
        onClose={onClose}
      />
    );
  if (act === 'requestSupplement')
    return (
      <SupplementDialog
        dossier={dossier}
        checklist={(dossier.call?.checklist ?? []) as ChecklistItem[]}
        checks={dossier.checks}
        onDone={done(w('dossier.supplementSent'))}
        onClose={onClose}
      />
    );
  if (act === 'merge')
    return (
      <EndDialog
        dossier={dossier}
        title={w('dossier.mergeTitle')}
        otherLabel={w('dossier.mergeInto')}
        consequence={w('dossier.mergeConsequence')}
        act={w('dossier.merge')}
        run={(intoId, reason) => merge.submit({ id, version, intoId, reason })}
        onDone={done(w('dossier.mergeDone'))}
        onClose={onClose}
      />
    );
  return (
    <EndDialog
      dossier={dossier}
      title={w('dossier.duplicateTitle')}
      otherLabel={w('dossier.other')}
      consequence={w('dossier.duplicateConsequence')}
      act={w('dossier.duplicate')}
      run={(ofId, reason) => duplicate.submit({ id, version, ofId, reason })}
      onDone={done(w('dossier.duplicateDone'))}
      onClose={onClose}
    />
  );
}
