import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from './use-return-focus.ts';

interface ConfirmWithReasonProps {
  open: boolean;
  title: string;
  /** What will happen, and to whom. */
  consequence: ReactNode;
  /** The verb on the button, such as 停用. */
  act: string;
  danger?: boolean;
  /** What is asked for, where it is no reason. */
  label?: string;
  minLength?: number;
  /** A word to type when the act cannot be undone at all, usually the thing's name. */
  typeToConfirm?: string;
  busy?: boolean;
  error?: ReactNode;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** For what cannot be undone; what can be undone needs an undo, not this. */
export function ConfirmWithReason(props: ConfirmWithReasonProps) {
  const { open, title, act, danger = true, busy = false, onCancel } = props;
  const t = useT();
  const id = useId();
  useReturnFocus();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const least = props.minLength ?? 5;
  const tooShort = reason.trim().length < least;
  const notTyped = props.typeToConfirm !== undefined && typed.trim() !== props.typeToConfirm;

  const confirm = () => {
    setTried(true);
    if (!tooShort && !notTyped) props.onConfirm(reason.trim());
  };
  const clear = () => {
    setReason('');
    setTyped('');
    setTried(false);
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      cancelText={t('act.cancel')}
      okButtonProps={{ danger, autoFocus: false }}
      confirmLoading={busy}
      onOk={confirm}
      onCancel={onCancel}
      afterClose={clear}
      destroyOnHidden
    >
      <div className="x-stack">
        <div>{props.consequence}</div>
        <div>
          <label htmlFor={`${id}-reason`} className="x-label">
            {props.label ?? t('reason.label')}
          </label>
          <Input.TextArea
            id={`${id}-reason`}
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            status={tried && tooShort ? 'error' : ''}
            aria-invalid={tried && tooShort}
            aria-describedby={`${id}-help`}
          />
          <p id={`${id}-help`} className={tried && tooShort ? 'x-help x-bad' : 'x-help'}>
            {t(props.label ? 'reason.least' : tried && tooShort ? 'reason.tooShort' : 'reason.help', { n: least })}
          </p>
        </div>
        {props.typeToConfirm === undefined ? null : (
          <div>
            <label htmlFor={`${id}-type`} className="x-label">
              {t('reason.type', { word: props.typeToConfirm })}
            </label>
            <Input
              id={`${id}-type`}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              status={tried && notTyped ? 'error' : ''}
              aria-invalid={tried && notTyped}
            />
          </div>
        )}
        {props.error ? (
          <div role="alert" className="x-bad">
            {props.error}
          </div>
        ) : null}
      </div>
    </Modal>
  );
}
