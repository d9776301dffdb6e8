import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { DialogContext } from './dialog-context.ts';

interface FormDialogProps {
  open?: boolean;
  title: string;
  onClose: () => void;
  /** In pixels; never wider than the screen. */
  width?: number;
  children: ReactNode;
}

/** A form over the page it belongs to. A click beside it does not close it; the `Form` inside offers a way back instead of guarding the page. */
export function FormDialog({ open = true, title, onClose, width = 520, children }: FormDialogProps) {
  return (
    <Modal open={open} title={title} footer={null} width={width} mask={{ closable: false }} onCancel={onClose} destroyOnHidden>
      <DialogContext value={onClose}>{children}</DialogContext>
    </Modal>
  );
}
