import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { ConfirmWithReason } from '@xinglin/kit/ui/confirm-with-reason.tsx';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { type ActProps, useAct } from './use-act.ts';

interface ActDialogProps<T> extends ActProps<T> {
  open: boolean;
  title: string;
  /** What will happen, and to whom. */
  consequence: ReactNode;
  /** The verb on the button. */
  act: string;
  danger?: boolean;
  onClose: () => void;
}

/** Asks once before an act that somebody else will feel. */
export function ActDialog<T>({ open, title, consequence, act, danger = true, onClose, ...rest }: ActDialogProps<T>) {
  const t = useT();
  const { run, busy, problem, clear } = useAct(rest);
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      cancelText={t('act.cancel')}
      okButtonProps={{ danger }}
      confirmLoading={busy}
      onOk={() => void run('')}
      onCancel={onClose}
      afterClose={clear}
      destroyOnHidden
    >
      <div className="x-stack">
        <div>{consequence}</div>
        <div role="alert" className="x-bad">
          {problem}
        </div>
      </div>
    </Modal>
  );
}

/** The same where the server wants a reason for the audit. */
export function ReasonDialog<T>({ open, title, consequence, act, danger = true, onClose, ...rest }: ActDialogProps<T>) {
  const { run, busy, problem, clear } = useAct(rest);
  return (
    <ConfirmWithReason
      open={open}
      title={title}
      consequence={consequence}
      act={act}
      danger={danger}
      busy={busy}
      error={problem}
      onConfirm={(reason) => void run(reason)}
      onCancel={() => {
        clear();
        onClose();
      }}
    />
  );
}
