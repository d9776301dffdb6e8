import { regionName } from '@xinglin/kernel/shared/regions';
import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useTermOf } from '../../locales/use-term-of.ts';
import { ObjectTimeline } from '../parts/object-timeline.tsx';
import { AccountRules } from './account-rules.tsx';
import { OrganisationDocument, type OrganisationRow, organisationOf } from './organisation-query.ts';
import { useOrganisationWords } from './words.ts';

export default function OrganisationPage() {
  const [{ data, fetching, error }, execute] = useQuery({ query: OrganisationDocument, context: useWatches('Organisation') });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={organisationOf(data)} fetching={fetching} error={error} onRetry={reload}>
      {(organisation) => <OrganisationDetail organisation={organisation} onReload={reload} />}
    </DetailState>
  );
}

function OrganisationDetail({ organisation, onReload }: { organisation: OrganisationRow; onReload: () => void }) {
  const w = useOrganisationWords();
  const termOf = useTermOf();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const seesAudit = useCan('read', 'AuditEntry');
  const [ruling, setRuling] = useState(false);
  const daysText = (n: number | null) => (n === null ? w('rules.never') : w('rules.days', { n }));
  const { status } = organisation;
  return (
    <DetailPage
      title={w('settings.title')}
      allowed={organisation.allowedActions}
      acts={[
        { action: 'update', label: w('settings.edit'), onAct: () => navigate('/organisation/settings/edit') },
        { action: 'set-account-rules', label: w('rules.act'), onAct: () => setRuling(true) },
      ]}
      facts={[
        { label: w('settings.name'), value: organisation.name },
        { label: w('settings.shortName'), value: organisation.shortName },
        { label: w('settings.kind'), value: termOf('kind', organisation.kind) },
        {
          label: w('settings.status'),
          value: <StatusTag tone={status === 'ACTIVE' ? 'good' : 'warning'}>{termOf('organisation-status', status)}</StatusTag>,
        },
        {
          label: w('settings.creditCode'),
          value: organisation.creditCode ? <span className="x-figures">{organisation.creditCode}</span> : null,
        },
        { label: w('settings.region'), value: organisation.region ? regionName(organisation.region, language) : null },
        { label: w('settings.address'), value: organisation.address },
        { label: w('settings.contactName'), value: organisation.contactName },
        { label: w('settings.contactPhone'), value: organisation.contactPhone },
        { label: w('rules.passwordDays'), value: daysText(organisation.passwordDays) },
        { label: w('rules.idleDays'), value: daysText(organisation.idleDays) },
        { label: w('settings.since'), value: <DateText value={organisation.createdAt} /> },
      ]}
      timeline={seesAudit ? <ObjectTimeline type="Tenant" id={organisation.id} watches="Organisation" /> : null}
    >
      <p className="x-help p-note">{w('settings.fixed')}</p>
      <AccountRules organisation={organisation} open={ruling} onClose={() => setRuling(false)} onReload={onReload} />
    </DetailPage>
  );
}
