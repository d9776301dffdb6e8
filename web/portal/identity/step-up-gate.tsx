import { type AskStepUp, StepUpProvider } from '@xinglin/kit/form/step-up.tsx';
import { type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { lazyThemed } from '../shell/lazy-themed.tsx';

const StepUpDialog = lazyThemed(() => import('./step-up-dialog.tsx'));

/** Any act that must be confirmed asks here, and then goes on by itself with the same key. */
export function StepUpGate({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<boolean | null>(null);
  const settle = useRef<((proved: boolean) => void) | null>(null);
  const ask = useCallback<AskStepUp>(
    () =>
      new Promise((resolve) => {
        settle.current?.(false);
        settle.current = resolve;
        setOpen(true);
      }),
    [],
  );
  const end = (proved: boolean) => {
    setOpen(false);
    settle.current?.(proved);
    settle.current = null;
  };
  return (
    <StepUpProvider ask={ask}>
      {children}
      <Suspense fallback={null}>{open === null ? null : <StepUpDialog open={open} onEnd={end} />}</Suspense>
    </StepUpProvider>
  );
}
