import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Term } from '../../shared/terms.ts';
import { useWords } from '../words.ts';
import { AgreementDialog, type Asked } from './agreement-dialog.tsx';
import { AgreementDocument } from './agreement-document.tsx';
import { AgreementSignatures } from './agreement-signatures.tsx';
import { type AttachedFile, Attachments } from './attachments.tsx';
import { FlagNote } from './flag-note.tsx';
import { inOrder, PartiesPanel } from './parties-panel.tsx';
import { AgreementStageTag } from './tags.tsx';
import { TermsView } from './terms-view.tsx';
import { useStory } from './use-story.tsx';

const path = ['DRAFT', 'PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING', 'EXPIRED'] as const;
const simple = ['send', 'refuse', 'requestChange', 'amend', 'renew', 'redraft', 'withdraw', 'terminate'] as const;

/** One agreement, for the association and for the parties it was sent to alike: the server says what each may do. */
export default function AgreementDetailPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: AgreementDocument, variables: { id } });
  const story = useStory(data?.agreement ?? null);
  const keeps = useCan('create', 'PromotionTemplate');
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.agreement} fetching={fetching} error={error} onRetry={reload}>
      {(row) => {
        const base = row.ours ? '/agreements' : '/our-agreements';
        const stopped = ['TERMINATED', 'RENEWED', 'WITHDRAWN'].includes(row.stage);
        const lastStage = row.effectiveAt ? 'EFFECTIVE' : row.sentAt ? 'PENDING_SIGNATURES' : 'DRAFT';
        const mine = inOrder(row.parties).find(({ ours, state }) => ours && state === 'PENDING');
        const signed = row.stage === 'PENDING_SIGNATURES' && row.parties.every(({ state }) => state.startsWith('SIGNED'));
        return (
          <DetailPage
            title={row.title}
            breadcrumb={[{ label: w(row.ours ? 'nav.agreements' : 'nav.ourAgreements'), to: base }]}
            status={<AgreementStageTag stage={row.stage} />}
            stages={
              <StageBar
                current={stopped ? lastStage : row.stage}
                steps={path.map((stage) => ({ key: stage, label: w(`agreement.stage.${stage}`) }))}
                {...(stopped ? { stopped: w.find(`agreement.stage.${row.stage}`) ?? row.stage } : {})}
                {...(signed ? { note: w('agreement.waitsForDay', { day: row.startsOn }) } : {})}
              />
            }
            allowed={[...row.allowedActions, ...(row.ours && keeps && row.allowedActions.includes('update') ? ['keepTemplate'] : [])]}
            acts={[
              ...(mine ? [{ action: 'sign', label: w('agreement.act.sign'), onAct: () => setAsked({ act: 'sign', party: mine }) }] : []),
              ...simple.map((act) => ({
                action: act,
                label:
                  act === 'requestChange'
                    ? w(row.stage === 'PENDING_SIGNATURES' ? 'agreement.askWording' : 'agreement.askEnd')
                    : w(`agreement.act.${act}`),
                danger: act === 'withdraw' || act === 'terminate' || act === 'refuse',
                aside: act === 'requestChange' || act === 'amend' || (act === 'renew' && row.stage === 'EFFECTIVE'),
                onAct: () => setAsked({ act }),
              })),
              { action: 'update', label: w('agreement.edit'), aside: true, onAct: () => navigate(`/agreements/${id}/edit`) },
              {
                action: 'keepTemplate',
                label: w('agreement.act.keepTemplate'),
                aside: true,
                onAct: () => setAsked({ act: 'keepTemplate' }),
              },
            ]}
            facts={[
              { label: w('agreement.number'), value: row.number },
              { label: w('agreement.kind'), value: w.find(`agreement.kind.${row.kind}`) },
              ...(row.amends
                ? [{ label: w('agreement.amends'), value: <Link to={`${base}/${row.amends.id}`}>{row.amends.number}</Link> }]
                : []),
              { label: w('agreement.technology'), value: `${row.entryNumber} ${row.entryTitle}` },
              { label: w('agreement.version'), value: row.versionLabel },
              { label: w('agreement.startsOn'), value: <DateText value={row.startsOn} /> },
              { label: w('agreement.endsOn'), value: <DateText value={row.endsOn} /> },
              ...(row.contentHash ? [{ label: w('agreement.hash'), value: <HashText hash={row.contentHash} /> }] : []),
              ...(row.endReason || row.endReasonCode
                ? [
                    {
                      label: w('agreement.endReason'),
                      value: [w.find(`reason.${row.endReasonCode ?? ''}`), row.endReason].filter(Boolean).join(' · '),
                    },
                  ]
                : []),
            ]}
            {...(row.pdfFileId || row.wordFileId
              ? {
                  documents: (
                    <ul className="x-files">
                      {row.pdfFileId ? (
                        <li className="x-file">
                          <a href={`/files/${row.pdfFileId}`} download>
                            {w('agreement.pdf')}
                          </a>
                        </li>
                      ) : null}
                      {row.wordFileId ? (
                        <li className="x-file">
                          <a href={`/files/${row.wordFileId}`} download>
                            {w('agreement.docx')}
                          </a>
                        </li>
                      ) : null}
                    </ul>
                  ),
                }
              : {})}
            timeline={<Timeline items={story} />}
          >
            <FlagNote flag={row.flag ?? null} since={row.flaggedAt ?? null} />
            {row.openActivities > 0 ? <p role="note">{w('agreement.openActivities', { n: row.openActivities })}</p> : null}
            <PartiesPanel
              agreement={row}
              onSign={(party) => setAsked({ act: 'sign', party })}
              onRecord={(party) => setAsked({ act: 'recordPaper', party })}
            />
            <Panel id="terms" title={w('agreement.terms')}>
              <TermsView terms={row.terms as Term[]} before={(data?.termsInForce as Term[] | null | undefined) ?? null} />
            </Panel>
            <Panel id="attachments" title={w('agreement.attachments')}>
              <Attachments files={row.attachments as AttachedFile[]} />
            </Panel>
            {row.amendments.length > 0 ? (
              <Panel id="amendments" title={w('agreement.amendments')}>
                <ul>
                  {row.amendments.map((one) => (
                    <li key={one.id}>
                      <Link to={`${base}/${one.id}`}>
                        {one.number} {one.title}
                      </Link>{' '}
                      <AgreementStageTag stage={one.stage} />
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
            {row.sentAt ? <AgreementSignatures id={row.id} version={row.version} /> : null}
            {asked ? (
              <AgreementDialog
                asked={asked}
                agreement={row}
                onDone={() => {
                  setAsked(null);
                  reload();
                }}
                onClose={() => setAsked(null)}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
