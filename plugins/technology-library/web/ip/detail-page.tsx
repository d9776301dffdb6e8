import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { IpAct } from '../../shared/ip-input.ts';
import { useWords } from '../words.ts';
import { IpDocument, type IpRow } from './ip-document.tsx';
import { IpStepDialog } from './step-dialog.tsx';
import { DisputeTag, IpTag } from './tags.tsx';

type Words = ReturnType<typeof useWords>;

const day = (value: string | null | undefined) => (value ? <DateText value={value} /> : null);
const offered = ['grant', 'payFee', 'settle', 'restore', 'dispute', 'transfer', 'invalidate'] as const;
/** Only what makes sense of it: a fee where one is owed, a dispute that is there or not. */
const shown = (ip: IpRow, act: IpAct): boolean => {
  if (act === 'payFee') return Boolean(ip.feeDueOn);
  if (act === 'dispute') return !ip.disputed;
  return act === 'settle' ? ip.disputed : true;
};
const path = ['APPLIED', 'VALID', 'EXPIRED'] as const;

const factsOf = (ip: IpRow, held: boolean, w: Words) => [
  { label: w('ip.kind'), value: w.find(`ip.kind.${ip.kind}`) ?? ip.kind },
  { label: w('ip.rightNumber'), value: ip.rightNumber },
  { label: w('ip.number'), value: ip.number },
  {
    label: w('subject.entry'),
    value: ip.entry ? <Link to={`${held ? '/held' : '/library'}/${ip.entry.id}`}>{ip.entry.title}</Link> : null,
  },
  { label: w('ip.origin'), value: w.find(`ip.origin.${ip.origin}`) ?? ip.origin },
  ...(ip.project ? [{ label: w('subject.project'), value: <Link to={`/projects/${ip.project.id}`}>{ip.project.title}</Link> }] : []),
  ...(ip.ofVersion
    ? [{ label: w('ip.version'), value: <Link to={`/library-versions/${ip.ofVersion.id}`}>{ip.ofVersion.label}</Link> }]
    : []),
  ...(ip.agreement
    ? [
        {
          label: w('ip.agreement'),
          value: <Link to={`${held ? '/our-agreements' : '/agreements'}/${ip.agreement.id}`}>{ip.agreement.number}</Link>,
        },
      ]
    : []),
  { label: w('ip.filedOn'), value: day(ip.filedOn) },
  { label: w('ip.grantedOn'), value: day(ip.grantedOn) },
  { label: w('ip.expiresOn'), value: day(ip.expiresOn) },
  { label: w('ip.feeDueOn'), value: day(ip.feeDueOn) },
];

function Progress({ stage }: { stage: string }) {
  const w = useWords();
  const over = stage === 'INVALID' || stage === 'TRANSFERRED';
  return (
    <StageBar
      steps={path.map((key) => ({ key, label: w(`ip.stage.${key}`) }))}
      current={over ? 'VALID' : stage}
      {...(over ? { stopped: w(`ip.stage.${stage}`) } : {})}
    />
  );
}

export default function IpPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const held = useLocation().pathname.startsWith('/held-');
  const [asking, setAsking] = useState<IpAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: IpDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.ipRecord} fetching={fetching} error={error} onRetry={reload}>
      {(ip: IpRow) => (
        <DetailPage
          title={ip.title}
          breadcrumb={[{ label: w('nav.ip'), to: held ? '/held-ip' : '/ip' }, { label: ip.number }]}
          status={
            <>
              <IpTag of={ip.stage} /> {ip.disputed ? <DisputeTag /> : null}
            </>
          }
          stages={<Progress stage={ip.stage} />}
          allowed={ip.allowedActions}
          acts={[
            ...offered
              .filter((act) => shown(ip, act))
              .map((action) => ({
                action,
                label: w(`ip.act.${action}`),
                danger: action === 'invalidate',
                aside: action === 'dispute' || action === 'transfer',
                onAct: () => setAsking(action),
              })),
            { action: 'update', label: w('ip.edit'), aside: true, onAct: () => navigate(`/ip/${id}/edit`) },
          ]}
          facts={factsOf(ip, held, w)}
          timeline={
            <Timeline
              items={ip.events.map(({ id: event, act, note, occurredOn, recordedAt }) => ({
                id: event,
                at: recordedAt,
                what: (
                  <>
                    {w.find(`ip.event.${act}`) ?? act} · <DateText value={occurredOn} />
                  </>
                ),
                reason: note || null,
              }))}
            />
          }
        >
          {ip.disputeNote ? (
            <Panel id="dispute" title={w(ip.disputed ? 'ip.dispute' : 'ip.settled')}>
              <p className="x-answer-text">{ip.disputeNote}</p>
            </Panel>
          ) : null}
          <Panel id="holders" title={w('ip.rightHolders')}>
            <Facts facts={ip.rightHolders.map(({ name, share }) => ({ label: name, value: share ? `${share}%` : w('ip.shareUnset') }))} />
          </Panel>
          <Panel id="licence" title={w('ip.licence')}>
            {ip.licensedTo || ip.licenceTerms ? (
              <>
                <Facts
                  facts={[
                    { label: w('ip.licensedTo'), value: ip.licensedTo },
                    { label: w('ip.licenceRegion'), value: ip.licenceRegion },
                    { label: w('ip.licenceUntil'), value: day(ip.licenceUntil) },
                  ]}
                />
                <p className="x-answer-text">{ip.licenceTerms}</p>
              </>
            ) : (
              <p className="x-faint">{w('ip.noLicence')}</p>
            )}
          </Panel>
          {asking ? (
            <IpStepDialog
              act={asking}
              ip={ip}
              onDone={() => {
                setAsking(null);
                toast(w('visit.saved'));
                reload();
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
