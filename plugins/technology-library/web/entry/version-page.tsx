import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { versionContent } from '../../shared/version-content.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { BasisText } from './basis-text.tsx';
import { Comparison } from './comparison.tsx';
import { ContentView } from './content-view.tsx';
import { VersionTag } from './tags.tsx';

const VersionDocument = graphql(`
  query VersionPage_Version($id: ID!) {
    libraryVersion(id: $id) {
      id label major minor stage content contentHash changeNote basis issuedAt version createdAt allowedActions
      entry { id organisationId title versions { id label major minor stage content } }
    }
  }
`);
const Issue = graphql(`
  mutation VersionPage_Issue($id: ID!, $version: Int!) {
    done: issueLibraryVersion(id: $id, version: $version) {
      ... on LibraryVersion { id stage version entry { id } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Discard = graphql(`
  mutation VersionPage_Discard($id: ID!, $version: Int!) {
    done: discardLibraryVersion(id: $id, version: $version) { ... on LibraryVersion { id stage version } ... on DomainError { code message } }
  }
`);

interface Numbered {
  major: number;
  minor: number;
  stage: string;
}
const issued = ['CURRENT', 'SUPERSEDED'];

/** The issued version just before this one. */
const before = <V extends Numbered>(versions: readonly V[], { major, minor }: Numbered): V | undefined =>
  versions.find((one) => issued.includes(one.stage) && (one.major < major || (one.major === major && one.minor < minor)));

export default function VersionPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'issue' | 'discard' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: VersionDocument, variables: { id } });
  const issue = useSubmit(Issue, ({ done }) => done);
  const discard = useSubmit(Discard, ({ done }) => done);
  const back = useCan('hold', 'LibraryEntry') ? 'held' : 'library';
  return (
    <DetailState row={data?.libraryVersion} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(row) => {
        const earlier = before(row.entry?.versions ?? [], row);
        return (
          <DetailPage
            title={`${row.entry?.title ?? ''} ${w('version.title', { version: row.label })}`}
            breadcrumb={[
              { label: w(back === 'held' ? 'nav.held' : 'nav.library'), to: `/${back}` },
              { label: row.entry?.title ?? '', to: `/${back}/${row.entry?.id ?? ''}` },
            ]}
            status={<VersionTag of={row.stage} />}
            allowed={row.allowedActions}
            acts={[
              { action: 'issue', label: w('version.act.issue'), onAct: () => setAsking('issue') },
              { action: 'update', label: w('version.edit'), onAct: () => navigate(`/library-versions/${id}/edit`) },
              { action: 'discard', label: w('version.act.discard'), danger: true, onAct: () => setAsking('discard') },
            ]}
            facts={[
              { label: w('version.basis'), value: <BasisText of={row.basis} /> },
              ...(row.issuedAt ? [{ label: w('version.issuedAt'), value: <DateText value={row.issuedAt} withTime /> }] : []),
              ...(row.changeNote ? [{ label: w('version.note'), value: row.changeNote }] : []),
              { label: w('version.hash'), value: <HashText hash={row.contentHash} /> },
            ]}
          >
            {earlier ? (
              <Panel id="changes" title={w('version.compare', { version: earlier.label })}>
                <Comparison before={versionContent.parse(earlier.content)} after={versionContent.parse(row.content)} />
              </Panel>
            ) : null}
            <Panel id="content" title={w('version.title', { version: row.label })}>
              <ContentView content={versionContent.parse(row.content)} />
            </Panel>
            {asking ? (
              <ActDialog
                title={w(`version.act.${asking}`)}
                consequence={w(`version.act.${asking}.consequence`)}
                act={w(`version.act.${asking}`)}
                danger={asking === 'discard'}
                run={() => (asking === 'issue' ? issue : discard).submit({ id, version: row.version })}
                where={({ path }) => <>{`${labelOf(path, w)}${w('text.colon')}`}</>}
                onDone={() => {
                  toast(w('entry.actDone', { act: w(`version.act.${asking}`) }));
                  setAsking(null);
                }}
                onClose={() => setAsking(null)}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}

/** `content.conditions.staff` in words. */
const labelOf = (path: string, w: ReturnType<typeof useWords>): string => {
  const [, part = '', inner = ''] = path.split('.');
  const whole = w.find(`version.part.${part}`) ?? part;
  const detail = w.find(`version.evidence.${inner}`) ?? w.find(`version.${inner}`);
  return detail ? `${whole} ${detail}` : whole;
};
