import { Facts } from '@xinglin/kit/data/panel.tsx';
import { fullDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Drawer } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { EntryDrawer_EntryQuery } from '../../gql/graphql.ts';
import { useSentence } from './sentence.ts';
import { useRecordWords } from './words.ts';

const EntryDocument = graphql(`
  query EntryDrawer_Entry($id: ID!) {
    auditEntry(id: $id) {
      id
      at
      action
      actorKind
      actorId
      actorName
      objectType
      objectId
      objectLabel
      detail
      beforeHash
      afterHash
      result
      ip
      requestId
      hash
    }
  }
`);

type Entry = NonNullable<EntryDrawer_EntryQuery['auditEntry']>;

/** One entry in full beside the list; `?entry=` keeps it linkable. */
export function EntryDrawer() {
  const w = useRecordWords();
  const [params, setParams] = useSearchParams();
  const id = params.get('entry');
  const close = () =>
    setParams(
      (before) => {
        before.delete('entry');
        return before;
      },
      { preventScrollReset: true },
    );
  return (
    <Drawer open={id !== null} onClose={close} size={480} title={w('audit.entry', { n: id ?? '' })} destroyOnHidden>
      {id === null ? null : <EntryBody id={id} />}
    </Drawer>
  );
}

function EntryBody({ id }: { id: string }) {
  const [{ data, error }, execute] = useQuery({ query: EntryDocument, variables: { id } });
  if (data) return data.auditEntry ? <EntryFacts entry={data.auditEntry} /> : <NotFound />;
  return error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small /> : <TextSkeleton lines={8} />;
}

function EntryFacts({ entry }: { entry: Entry }) {
  const w = useRecordWords();
  const { language } = useLanguage();
  const sentence = useSentence();
  const hash = (value: string | null) => (value ? <code className="p-code">{value}</code> : null);
  return (
    <div className="x-stack">
      <p className="p-strong">{sentence(entry)}</p>
      <Facts
        facts={[
          { label: w('audit.when'), value: fullDate(entry.at, language) },
          { label: w('audit.result'), value: w.find(`audit.result.${entry.result}`) ?? entry.result },
          { label: w('audit.who'), value: entry.actorName },
          { label: w('audit.actorKind'), value: w.find(`audit.actorKind.${entry.actorKind}`) ?? entry.actorKind },
          { label: w('audit.objectName'), value: entry.objectLabel },
          { label: w('audit.ip'), value: entry.ip },
          { label: w('audit.requestId'), value: <code className="p-code">{entry.requestId}</code> },
          { label: w('audit.before'), value: hash(entry.beforeHash) },
          { label: w('audit.after'), value: hash(entry.afterHash) },
          { label: w('audit.hash'), value: hash(entry.hash) },
        ]}
      />
      <Detail detail={entry.detail} />
      <p className="p-row-acts">
        {entry.objectId ? <Link to={`/organisation/audit?object=${entry.objectId}`}>{w('audit.sameObject')}</Link> : null}
        {entry.actorId ? <Link to={`/organisation/audit?actor=${entry.actorId}`}>{w('audit.sameActor')}</Link> : null}
      </p>
    </div>
  );
}

function Detail({ detail }: { detail: unknown }) {
  const w = useRecordWords();
  if (typeof detail !== 'object' || detail === null || Object.keys(detail).length === 0) return null;
  return (
    <div>
      <p className="p-label">{w('audit.detail')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long details scroll and must be reachable by keyboard. */}
      <pre className="p-pre" tabIndex={0}>
        {JSON.stringify(detail, null, 2)}
      </pre>
    </div>
  );
}
