import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import type { AgreementPage_AgreementQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { PartyStateTag } from './tags.tsx';

type Agreement = NonNullable<AgreementPage_AgreementQuery['agreement']>;
export type Party = Agreement['parties'][number];

const order = ['ASSOCIATION', 'HOLDER', 'SITE'];
export const inOrder = (parties: readonly Party[]): Party[] => [...parties].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));

interface PartiesPanelProps {
  agreement: Agreement;
  onSign: (party: Party) => void;
  onRecord: (party: Party) => void;
}

/** Who the parties are and how each stands to it. */
export function PartiesPanel({ agreement, onSign, onRecord }: PartiesPanelProps) {
  const w = useWords();
  const { parties, stage, allowedActions } = agreement;
  /** An organisation that is two parties says as which it signs. */
  const twice = parties.filter(({ ours }) => ours).length > 1;
  return (
    <Panel id="parties" title={w('agreement.parties')}>
      <ul className="x-stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {inOrder(parties).map((party) => {
          const waits = stage === 'PENDING_SIGNATURES' && party.state === 'PENDING';
          return (
            <li key={party.id}>
              <p>
                <strong>{w.find(`agreement.role.${party.role}`) ?? party.role}</strong> {party.name}{' '}
                {stage === 'DRAFT' ? null : <PartyStateTag state={party.state} />}
              </p>
              {party.onPlatform ? null : <p className="x-faint">{w('agreement.offPlatform')}</p>}
              {party.signedAt ? (
                <p className="x-faint">
                  {party.signerName} · <DateText value={party.signedAt} withTime={party.state === 'SIGNED'} />
                  {party.fileId ? (
                    <>
                      {' · '}
                      <a href={`/files/${party.fileId}`} download>
                        {w('agreement.scan')}
                      </a>
                    </>
                  ) : null}
                </p>
              ) : null}
              {party.state === 'REFUSED' ? (
                <p>
                  {w('agreement.refusedBecause')}
                  {w.find(`reason.${party.reasonCode ?? ''}`) ?? ''} {party.reason}
                </p>
              ) : null}
              {party.request ? (
                <p>
                  {w.find(`agreement.request.${party.requestKind ?? ''}`)}
                  {party.request}
                </p>
              ) : null}
              {twice && waits && party.ours && allowedActions.includes('sign') ? (
                <Button type="primary" onClick={() => onSign(party)}>
                  {w('agreement.signAs', { role: w.find(`agreement.role.${party.role}`) ?? '' })}
                </Button>
              ) : null}
              {waits && !party.onPlatform && allowedActions.includes('recordPaper') ? (
                <Button onClick={() => onRecord(party)}>{w('agreement.act.recordPaper')}</Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
