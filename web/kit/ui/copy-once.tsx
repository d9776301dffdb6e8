import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/use-t.ts';

interface CopyOnceProps {
  open: boolean;
  title: string;
  secret: string;
  /** What the secret opens, and how long. */
  children?: ReactNode;
  onClose: () => void;
}

/** A secret shown once: no closing by a slip outside the box, only by saying that it is stored. */
export function CopyOnce({ open, title, secret, children, onClose }: CopyOnceProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // Without clipboard permission the field below can still be selected by hand.
      setCopied(false);
    }
  };
  return (
    <Modal
      open={open}
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      afterClose={() => setCopied(false)}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('once.done')}
        </Button>
      }
      destroyOnHidden
    >
      <div className="x-stack">
        {children ? <div>{children}</div> : null}
        <div className="x-secret">
          <input readOnly aria-label={t('once.title')} value={secret} onFocus={(event) => event.target.select()} />
          <Button onClick={copy}>{copied ? t('act.copied') : t('act.copy')}</Button>
        </div>
        <p className="x-warning" role="status">
          {t('once.warning')}
        </p>
      </div>
    </Modal>
  );
}
