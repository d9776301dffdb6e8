import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useMedia } from '@xinglin/kit/theme/media.ts';
import { Segmented } from 'antd';
import { type CSSProperties, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ChecklistItem, Track } from '../../shared/call-input.ts';
import { useWords } from '../words.ts';
import { CheckList } from './check-list.tsx';
import { type DossierAct, DossierActDialog, type DossierRow, dossierActs } from './dossier-acts.tsx';
import { DossierDocument } from './dossier-document.tsx';
import { FileList } from './file-list.tsx';
import { Material } from './material.tsx';
import { SupplementNotices } from './notices.tsx';
import { DossierStageTag } from './stage-tag.tsx';

const path = ['RECEIVED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW', 'DECIDED'] as const;
const labels = {
  admit: 'dossier.admit',
  requestSupplement: 'dossier.requestSupplement',
  refuse: 'dossier.refuse',
  merge: 'dossier.merge',
  markDuplicate: 'dossier.duplicate',
  settleOwner: 'dossier.settle',
} as const;
const ends: readonly DossierAct[] = ['refuse', 'markDuplicate'];
const beside: CSSProperties = { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: 16, alignItems: 'start' };

interface Claim {
  dossierId: string;
  number: string;
  applicantName: string;
  channel: string;
}

export default function DossierPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [act, setAct] = useState<DossierAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: DossierDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.dossier} fetching={fetching} error={error} onRetry={reload}>
      {(dossier) => (
        <DetailPage
          title={dossier.title}
          breadcrumb={[
            { label: dossier.call?.title ?? w('dossier.ofCall'), to: `/calls/${dossier.callId}` },
            { label: w('dossier.title'), to: `/calls/${dossier.callId}/dossiers` },
            { label: dossier.number },
          ]}
          status={<DossierStageTag stage={dossier.stage} />}
          stages={<Progress dossier={dossier} />}
          allowed={dossier.allowedActions}
          acts={dossierActs
            .filter((action) => action !== 'settleOwner' || dossier.ownerDispute)
            .map((action) => ({ action, label: w(labels[action]), danger: ends.includes(action), onAct: () => setAct(action) }))}
          facts={factsOf(dossier, w)}
        >
          <Work dossier={dossier} onReload={reload} />
          {act ? <DossierActDialog dossier={dossier} act={act} onClose={() => setAct(null)} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

function Progress({ dossier }: { dossier: DossierRow }) {
  const w = useWords();
  const supplemented = dossier.supplements.length > 0;
  const steps = path.filter((stage) => supplemented || (stage !== 'SUPPLEMENT_REQUESTED' && stage !== 'RESUBMITTED'));
  const onPath = (path as readonly string[]).includes(dossier.stage);
  const last = dossier.admittedAt ? 'ADMITTED' : 'RECEIVED';
  return (
    <StageBar
      steps={steps.map((key) => ({ key, label: w(`dossier.stage.${key}`) }))}
      current={onPath ? dossier.stage : last}
      {...(onPath ? {} : { stopped: w.find(`dossier.stage.${dossier.stage}`) ?? dossier.stage })}
    />
  );
}

const factsOf = (dossier: DossierRow, w: ReturnType<typeof useWords>) => {
  const track = ((dossier.call?.tracks ?? []) as Track[]).find(({ key }) => key === dossier.track);
  const voucher = dossier.voucher as { name?: string; opinion?: string } | null;
  const avoid = dossier.avoid as { name: string; reason: string }[];
  const claims = dossier.claims as Claim[];
  return [
    { label: w('dossier.number'), value: dossier.number },
    { label: w('dossier.applicant'), value: `${dossier.applicantName}${dossier.onPaper ? ` · ${w('dossier.onPaper')}` : ''}` },
    { label: w('dossier.track'), value: track?.name ?? dossier.track },
    { label: w('dossier.channel'), value: w.find(`call.channel.${dossier.channel}`) ?? dossier.channel },
    ...(voucher?.name
      ? [{ label: w('dossier.voucher'), value: [voucher.name, voucher.opinion].filter(Boolean).join(w('text.colon')) }]
      : []),
    { label: w('dossier.received'), value: <DateText value={dossier.receivedAt} withTime /> },
    ...(dossier.admittedAt ? [{ label: w('dossier.admitted'), value: <DateText value={dossier.admittedAt} withTime /> }] : []),
    ...(dossier.closedReason ? [{ label: w('dossier.closedReason'), value: dossier.closedReason }] : []),
    ...(avoid.length > 0
      ? [
          {
            label: w('dossier.avoid'),
            value: avoid.map(({ name, reason }) => `${name}${w('text.colon')}${reason}`).join(w('text.semicolon')),
          },
        ]
      : []),
    ...(dossier.mergedInto
      ? [
          {
            label: w('dossier.mergedInto'),
            value: <Link to={`/dossiers/${dossier.mergedInto.id}`}>{`${dossier.mergedInto.number} ${dossier.mergedInto.title}`}</Link>,
          },
        ]
      : []),
    ...(claims.length > 1
      ? [
          {
            label: w('dossier.claims'),
            value: claims
              .map(({ applicantName, number }) => w('text.with', { one: applicantName, other: number }))
              .join(w('dossier.comma')),
          },
        ]
      : []),
    ...(dossier.ownerDispute ? [{ label: w('dossier.dispute'), value: w('dossier.disputeNote') }] : []),
    ...(dossier.groupKey ? [{ label: w('dossier.group'), value: w('dossier.grouped') }] : []),
  ];
};

/** The material beside the check; on small screens one at a time, and neither loses its place. */
function Work({ dossier, onReload }: { dossier: DossierRow; onReload: () => void }) {
  const w = useWords();
  const wide = useMedia('(min-width: 1200px)');
  const [side, setSide] = useState<'material' | 'check'>('material');
  const hidden = (which: 'material' | 'check') => !wide && side !== which;
  return (
    <div style={{ marginTop: 16 }}>
      {wide ? null : (
        <Segmented
          block
          value={side}
          onChange={setSide}
          options={(['material', 'check'] as const).map((value) => ({ value, label: w(`dossier.side.${value}`) }))}
        />
      )}
      <div style={wide ? beside : { marginTop: 12 }}>
        <div hidden={hidden('material')}>
          <Material id={dossier.id} newest={dossier.revision} />
          <FileList dossier={dossier} onReload={onReload} />
        </div>
        <div hidden={hidden('check')}>
          <CheckList
            dossierId={dossier.id}
            revision={dossier.revision}
            checklist={(dossier.call?.checklist ?? []) as ChecklistItem[]}
            checks={dossier.checks}
            open={dossier.allowedActions.includes('check')}
            onReload={onReload}
          />
          <SupplementNotices notices={dossier.supplements} onPaper={dossier.onPaper} />
        </div>
      </div>
    </div>
  );
}
