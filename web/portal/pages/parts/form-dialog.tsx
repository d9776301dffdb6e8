import { Modal } from 'antd';
import type { ReactNode } from 'react';

interface FormDialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  width?: number;
  children: ReactNode;
}

/** A short form over the page it belongs to; inside stands a `DialogForm`. */
export function FormDialog({ open, title, onClose, width = 520, children }: FormDialogProps) {
  return (
    <Modal open={open} title={title} footer={null} width={width} mask={{ closable: false }} onCancel={onClose} destroyOnHidden>
      {children}
    </Modal>
  );
}
