import { Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { DialogContext } from './dialog-context.ts';

interface FormDialogProps {
  open?: boolean;
  title: string;
  onClose: () => void;
  /** In pixels; never wider than the screen. */
  width?: number;
  children: ReactNode;
}

/** What one begins to write in, rather than the button that closes it all. */
const FIELD = 'input:not(:disabled), textarea:not(:disabled)';

/** A form over the page it belongs to. A click beside it does not close it; the `Form` inside offers a way back instead of guarding the page. */
export function FormDialog({ open = true, title, onClose, width = 520, children }: FormDialogProps) {
  const content = useRef<HTMLDivElement>(null);
  useReturnFocus();
  return (
    <Modal
      open={open}
      title={title}
      footer={null}
      width={width}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(opened) => opened && content.current?.querySelector<HTMLElement>(FIELD)?.focus()}
      destroyOnHidden
    >
      <div ref={content}>
        <DialogContext value={onClose}>{children}</DialogContext>
      </div>
    </Modal>
  );
}
