import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FieldIssue, Outcome } from '../form/fold.ts';
import { useProblemText } from '../form/use-problem-text.ts';
import { useT } from '../i18n/use-t.ts';
import { ConfirmWithReason } from './confirm-with-reason.tsx';
import { useReturnFocus } from './use-return-focus.ts';

export interface ActDialogProps {
  /** Finds the module's own words for a code, before the kit's. */
  find: (key: string) => string | undefined;
  title: string;
  /** What will happen, and to whom. */
  consequence: ReactNode;
  /** The verb on the button. */
  act: string;
  danger?: boolean;
  /** The server wants a reason; a word for it where it is asked otherwise. */
  reason?: boolean;
  reasonLabel?: string;
  run: (reason: string) => Promise<Outcome<unknown>>;
  /** Where the fault is mended, such as a link to its field. */
  where?: (issue: FieldIssue) => ReactNode;
  onDone: () => void;
  onClose: () => void;
}

/** Asks once before an act that others will feel; a refusal stays in the dialog, with what was typed. */
export function ActDialog(props: ActDialogProps) {
  const { find, title, consequence, act, danger = false, onClose } = props;
  const t = useT();
  const say = useProblemText(find);
  useReturnFocus();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const run = async (reason: string) => {
    setBusy(true);
    const outcome = await props.run(reason);
    setBusy(false);
    if (outcome.kind === 'done') return props.onDone();
    const issues = outcome.kind === 'refused' ? outcome.issues : [];
    setProblem(
      issues.length === 0 ? (
        say(outcome)
      ) : (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.path}/${issue.code}`}>
              {props.where?.(issue)}
              {find(`issue.${issue.code}`) ?? t.find(`issue.${issue.code}`) ?? issue.message}
            </li>
          ))}
        </ul>
      ),
    );
  };
  if (props.reason) {
    return (
      <ConfirmWithReason
        open
        title={title}
        consequence={consequence}
        act={act}
        danger={danger}
        busy={busy}
        error={problem}
        {...(props.reasonLabel ? { label: props.reasonLabel } : {})}
        onConfirm={(reason) => void run(reason)}
        onCancel={onClose}
      />
    );
  }
  return (
    <Modal
      open
      title={title}
      okText={act}
      cancelText={t('act.cancel')}
      okButtonProps={{ danger }}
      confirmLoading={busy}
      onOk={() => void run('')}
      onCancel={onClose}
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
