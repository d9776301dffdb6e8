import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Amend, Redraft, Renew, Send, Withdraw } from './act-documents.tsx';

/** The acts that ask for nothing or for a reason. */
export function useAgreementActs(id: string, version: number) {
  const send = useSubmit(Send, ({ done }) => done);
  const withdraw = useSubmit(Withdraw, ({ done }) => done);
  const amend = useSubmit(Amend, ({ done }) => done);
  const renew = useSubmit(Renew, ({ done }) => done);
  const redraft = useSubmit(Redraft, ({ done }) => done);
  return {
    send: () => send.submit({ id, version }),
    withdraw: (reason: string) => withdraw.submit({ id, version, reason }),
    amend: () => amend.submit({ id }),
    renew: () => renew.submit({ id }),
    redraft: () => redraft.submit({ id }),
  };
}
