import { Modal } from 'antd';
import type { RefObject } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { useT } from '../i18n/use-t.ts';

interface LeaveGuardProps {
  /** Read when leaving, not when rendering: a submit may have just finished. */
  dirty: RefObject<boolean>;
  drafted: boolean;
}

/** Needs a data router (createBrowserRouter). */
export function LeaveGuard({ dirty, drafted }: LeaveGuardProps) {
  const t = useT();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty.current && currentLocation.pathname !== nextLocation.pathname);
  useBeforeUnload((event) => {
    // With a draft nothing is lost by closing the tab, so nobody is held up.
    if (dirty.current && !drafted) event.preventDefault();
  });
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('form.leaveTitle')}
      okText={t('form.leave')}
      cancelText={t('form.stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t(drafted ? 'form.leaveDraft' : 'form.leaveLost')}
    </Modal>
  );
}
