import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';

export interface Toast {
  text: string;
  tone?: 'good' | 'bad';
  /** Undo rather than confirm, for what can be undone. */
  undo?: () => void;
}

type Show = (toast: Toast | string) => void;

const ToastContext = createContext<Show>(() => {});

/** `const toast = useToast(); toast('已保存')` */
export const useToast = () => use(ToastContext);

const stay = { plain: 4000, undo: 8000 };

/** One message at a time, at the foot of the page; read aloud, and held while pointed at. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Toast & { key: number }) | null>(null);
  const count = useRef(0);
  const show = useCallback<Show>((toast) => {
    count.current += 1;
    setShown({ ...(typeof toast === 'string' ? { text: toast } : toast), key: count.current });
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="x-toasts" role="status">
        {shown ? <ToastLine key={shown.key} toast={shown} onEnd={() => setShown(null)} /> : null}
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, onEnd }: { toast: Toast; onEnd: () => void }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  const end = useRef(onEnd);
  end.current = onEnd;
  const wait = toast.undo ? stay.undo : stay.plain;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => end.current(), wait);
    return () => clearTimeout(timer);
  }, [held, wait]);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  const undo = () => {
    toast.undo?.();
    onEnd();
  };
  return (
    <div className={toast.tone === 'bad' ? 'x-toast x-toast-bad' : 'x-toast'} {...hold}>
      <span>{toast.text}</span>
      {toast.undo ? (
        <button type="button" onClick={undo} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          {t('act.undo')}
        </button>
      ) : null}
    </div>
  );
}
