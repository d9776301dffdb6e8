import { regionName } from '@xinglin/kernel/shared/regions';
import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { BarePage } from '../../shell/bare-page.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import type { OwnRow } from './application.tsx';
import { Correction } from './correction.tsx';
import { OwnStages } from './own-stages.tsx';
import { useJoiningWords } from './words.ts';

const WithdrawDocument = graphql(`
  mutation OwnApplication_Withdraw($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      ... on OwnApplication {
        number
        stage
      }
      ...Refusal
    }
  }
`);

interface OwnApplicationProps {
  application: OwnRow;
  code: string;
  onReload: () => void;
}

export function OwnApplication({ application, code, onReload }: OwnApplicationProps) {
  const w = useJoiningWords();
  const termOf = useTermOf();
  const toast = useToast();
  const { language } = useLanguage();
  const [correcting, setCorrecting] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const { submit } = useSubmit(WithdrawDocument, (data) => data.withdrawApplication);
  const { name, stage, reviewNote, allowedActions, version } = application;
  const title = w('own.title', { name });
  useTitle(title);
  if (correcting && allowedActions.includes('correct')) {
    return <Correction application={application} code={code} onReload={onReload} onClose={() => setCorrecting(false)} />;
  }
  return (
    <BarePage wide title={title}>
      <OwnStages stage={stage} />
      {reviewNote && ['CORRECTION_REQUESTED', 'REFUSED'].includes(stage) ? (
        <div className="x-problem" role="note">
          <p className="p-strong">{w(stage === 'REFUSED' ? 'own.refusal' : 'own.correction')}</p>
          <p>{reviewNote}</p>
        </div>
      ) : null}
      <p className="p-row-acts">
        {allowedActions.includes('correct') ? (
          <Button type="primary" onClick={() => setCorrecting(true)}>
            {w('own.correct')}
          </Button>
        ) : null}
        {allowedActions.includes('withdraw') ? (
          <Button danger onClick={() => setWithdrawing(true)}>
            {w('own.withdraw')}
          </Button>
        ) : null}
      </p>
      <Panel title={w('join.organisation')}>
        <Facts
          facts={[
            { label: w('own.number'), value: <span className="x-figures">{application.number}</span> },
            { label: w('join.kind'), value: termOf('kind', application.kind) },
            { label: w('join.name'), value: name },
            { label: w('join.creditCode'), value: <span className="x-figures">{application.creditCode}</span> },
            { label: w('join.region'), value: regionName(application.region, language) },
            { label: w('join.address'), value: application.address },
            { label: w('join.licenceNumber'), value: application.licenceNumber },
            { label: w('join.contact'), value: `${application.contactName} · ${application.contactPhone} · ${application.contactEmail}` },
            { label: w('join.note'), value: application.note },
            { label: w('own.submittedAt'), value: <DateText value={application.createdAt} withTime /> },
            { label: w('own.updatedAt'), value: <DateText value={application.updatedAt} withTime /> },
          ]}
        />
      </Panel>
      <p className="p-row-acts">
        <Link to="/application">{w('track.other')}</Link>
        <Link to="/join-platform">{w('track.newOne')}</Link>
      </p>
      <ActDialog
        open={withdrawing}
        title={w('own.withdrawTitle')}
        consequence={w('own.withdrawHint')}
        act={w('own.withdraw')}
        send={() => submit({ input: { code, version } })}
        onDone={() => {
          setWithdrawing(false);
          toast(w('own.withdrawn'));
          onReload();
        }}
        onClose={() => setWithdrawing(false)}
      />
    </BarePage>
  );
}
