import { regionName } from '@xinglin/kernel/shared/regions';
import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { PlatformOrganisationPage_OrganisationQuery } from '../../gql/graphql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { ReasonDialog } from '../parts/act-dialog.tsx';
import { ObjectTimeline } from '../parts/object-timeline.tsx';
import { OrganisationStatus } from './states.tsx';
import { useOperatorWords } from './words.ts';

const OrganisationDocument = graphql(`
  query PlatformOrganisationPage_Organisation($id: ID!) {
    platformOrganisation(id: $id) {
      id
      version
      name
      shortName
      kind
      creditCode
      creditCodeNote
      region
      contactName
      contactPhone
      status
      suspendedAt
      suspendedReason
      createdAt
      allowedActions
    }
  }
`);

const SuspendDocument = graphql(`
  mutation PlatformOrganisationPage_Suspend($input: ChangeOrganisationStatusInput!) {
    suspendOrganisation(input: $input) {
      ... on PlatformOrganisation {
        id
        status
      }
      ...Refusal
    }
  }
`);

const ReinstateDocument = graphql(`
  mutation PlatformOrganisationPage_Reinstate($input: ChangeOrganisationStatusInput!) {
    reinstateOrganisation(input: $input) {
      ... on PlatformOrganisation {
        id
        status
      }
      ...Refusal
    }
  }
`);

type Row = NonNullable<PlatformOrganisationPage_OrganisationQuery['platformOrganisation']>;

export default function PlatformOrganisationPage() {
  const { id = '' } = useParams();
  const w = useOperatorWords();
  const [{ data, fetching, error }, execute] = useQuery({
    query: OrganisationDocument,
    variables: { id },
    context: useWatches('PlatformOrganisation'),
  });
  return (
    <DetailState
      row={data?.platformOrganisation}
      fetching={fetching}
      error={error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      act={<Link to="/platform/organisations">{w('organisations.title')}</Link>}
    >
      {(organisation) => <Detail organisation={organisation} />}
    </DetailState>
  );
}

function Detail({ organisation }: { organisation: Row }) {
  const w = useOperatorWords();
  const termOf = useTermOf();
  const { language } = useLanguage();
  const seesAudit = useCan('read', 'AuditEntry');
  const [act, setAct] = useState<'suspend' | 'reinstate' | null>(null);
  return (
    <DetailPage
      title={organisation.name}
      breadcrumb={[{ label: w('organisations.title'), to: '/platform/organisations' }, { label: organisation.shortName }]}
      status={<OrganisationStatus status={organisation.status} />}
      allowed={organisation.allowedActions}
      acts={[
        { action: 'reinstate', label: w('organisation.reinstate'), onAct: () => setAct('reinstate') },
        { action: 'suspend', label: w('organisation.suspend'), danger: true, onAct: () => setAct('suspend') },
      ]}
      facts={[
        { label: w('organisation.shortName'), value: organisation.shortName },
        { label: w('organisations.kind'), value: termOf('kind', organisation.kind) },
        {
          label: w('organisations.creditCode'),
          value: organisation.creditCode ? <span className="x-figures">{organisation.creditCode}</span> : null,
        },
        ...(organisation.creditCodeNote ? [{ label: w('organisation.codeNote'), value: organisation.creditCodeNote }] : []),
        { label: w('organisations.region'), value: organisation.region ? regionName(organisation.region, language) : null },
        { label: w('organisation.contactName'), value: organisation.contactName },
        { label: w('organisation.contactPhone'), value: organisation.contactPhone },
        { label: w('organisations.since'), value: <DateText value={organisation.createdAt} /> },
        ...(organisation.suspendedAt
          ? [
              { label: w('organisation.suspendedAt'), value: <DateText value={organisation.suspendedAt} withTime /> },
              { label: w('organisation.suspendedReason'), value: organisation.suspendedReason },
            ]
          : []),
      ]}
      timeline={seesAudit ? <ObjectTimeline type="Tenant" id={organisation.id} watches="PlatformOrganisation" /> : null}
    >
      <p className="x-help p-note">{w('organisation.privacy')}</p>
      <StatusDialogs organisation={organisation} act={act} onClose={() => setAct(null)} />
    </DetailPage>
  );
}

interface StatusDialogsProps {
  organisation: Row;
  act: 'suspend' | 'reinstate' | null;
  onClose: () => void;
}

function StatusDialogs({ organisation: { id, version, name }, act, onClose }: StatusDialogsProps) {
  const w = useOperatorWords();
  const toast = useToast();
  const suspend = useSubmit(SuspendDocument, (data) => data.suspendOrganisation);
  const reinstate = useSubmit(ReinstateDocument, (data) => data.reinstateOrganisation);
  const done = (text: string) => () => {
    onClose();
    toast(text);
  };
  return (
    <>
      <ReasonDialog
        open={act === 'suspend'}
        title={w('organisation.suspendTitle', { name })}
        consequence={w('organisation.suspendHint')}
        act={w('organisation.suspend')}
        send={(reason) => suspend.submit({ input: { id, version, reason } })}
        onDone={done(w('organisation.suspended', { name }))}
        onClose={onClose}
      />
      <ReasonDialog
        open={act === 'reinstate'}
        danger={false}
        title={w('organisation.reinstateTitle', { name })}
        consequence={w('organisation.reinstateHint')}
        act={w('organisation.reinstate')}
        send={(reason) => reinstate.submit({ input: { id, version, reason } })}
        onDone={done(w('organisation.reinstated', { name }))}
        onClose={onClose}
      />
    </>
  );
}
