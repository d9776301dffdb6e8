import { regionName } from '@xinglin/kernel/shared/regions';
import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useTermOf } from '../../locales/use-term-of.ts';
import { ObjectTimeline } from '../parts/object-timeline.tsx';
import { OrganisationDocument, type OrganisationRow, organisationOf } from './organisation-query.ts';
import { useOrganisationWords } from './words.ts';

export default function OrganisationPage() {
  const [{ data, fetching, error }, execute] = useQuery({ query: OrganisationDocument, context: useWatches('Organisation') });
  return (
    <DetailState row={organisationOf(data)} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(organisation) => <OrganisationDetail organisation={organisation} />}
    </DetailState>
  );
}

function OrganisationDetail({ organisation }: { organisation: OrganisationRow }) {
  const w = useOrganisationWords();
  const termOf = useTermOf();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const seesAudit = useCan('read', 'AuditEntry');
  const { status } = organisation;
  return (
    <DetailPage
      title={w('settings.title')}
      allowed={organisation.allowedActions}
      acts={[{ action: 'update', label: w('settings.edit'), onAct: () => navigate('/organisation/settings/edit') }]}
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
        { label: w('settings.since'), value: <DateText value={organisation.createdAt} /> },
      ]}
      timeline={seesAudit ? <ObjectTimeline type="Tenant" id={organisation.id} watches="Organisation" /> : null}
    >
      <p className="x-help p-note">{w('settings.fixed')}</p>
    </DetailPage>
  );
}
