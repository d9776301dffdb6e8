import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { reviewFindingsInput } from '../../shared/entry-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { EntryTag, ReviewTag } from './tags.tsx';

const ReviewDocument = graphql(`
  query LibraryReviewPage_Review($id: ID!) {
    libraryReview(id: $id) {
      id number kind trigger stage dueOn findings conclusion concludedAt version createdAt allowedActions
      entry { id number title stage }
    }
  }
`);
const Update = graphql(`
  mutation LibraryReviewPage_Update($id: ID!, $version: Int!, $input: LibraryReviewFindingsInput!) {
    done: updateLibraryReview(id: $id, version: $version, input: $input) {
      ... on LibraryReview { id findings dueOn version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Cancel = graphql(`
  mutation LibraryReviewPage_Cancel($id: ID!, $version: Int!, $reason: String!) {
    done: cancelLibraryReview(id: $id, version: $version, reason: $reason) {
      ... on LibraryReview { id stage version entry { id stage } } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

export default function LibraryReviewPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'conclude' | 'cancel' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ReviewDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const [unsaved, setUnsaved] = useState(false);
  const update = useSubmit(Update, ({ done }) => done);
  const cancel = useSubmit(Cancel, ({ done }) => done);
  return (
    <DetailState row={data?.libraryReview} fetching={fetching} error={error} onRetry={reload}>
      {(row) => (
        <DetailPage
          title={`${w.find(`libraryReview.kind.${row.kind}`) ?? row.kind} ${row.number}`}
          breadcrumb={[{ label: w('nav.libraryReviews'), to: '/library-reviews' }]}
          status={<ReviewTag of={row.stage} />}
          allowed={row.allowedActions}
          acts={[
            {
              action: 'conclude',
              label: w('libraryReview.act.conclude'),
              onAct: () => setAsking('conclude'),
              ...(unsaved && row.allowedActions.includes('update') ? { blocked: w('libraryReview.concludeUnsaved') } : {}),
            },
            { action: 'cancel', label: w('libraryReview.act.cancel'), danger: true, onAct: () => setAsking('cancel') },
          ]}
          facts={[
            {
              label: w('libraryReview.entry'),
              value: row.entry ? (
                <>
                  <Link to={`/library/${row.entry.id}`}>{`${row.entry.number} ${row.entry.title}`}</Link> <EntryTag of={row.entry.stage} />
                </>
              ) : null,
            },
            { label: w('libraryReview.trigger'), value: w.find(`trigger.${row.trigger}`) ?? row.trigger },
            { label: w('libraryReview.dueOn'), value: row.dueOn ? <DateText value={row.dueOn} /> : null },
            ...(row.conclusion
              ? [{ label: w('libraryReview.conclusion'), value: w.find(`libraryReview.conclusion.${row.conclusion}`) ?? row.conclusion }]
              : []),
            ...(row.concludedAt ? [{ label: w('libraryReview.concludedAt'), value: <DateText value={row.concludedAt} withTime /> }] : []),
          ]}
        >
          <Panel id="findings" title={w('libraryReview.findings')}>
            {row.allowedActions.includes('update') ? (
              <Form
                id={`library-review/${id}`}
                schema={reviewFindingsInput}
                initial={{ findings: row.findings, dueOn: row.dueOn ?? null }}
                version={row.version}
                onReload={reload}
                onDirty={setUnsaved}
                texts={w.find}
                onSubmit={(input) => update.submit({ id, version: row.version, input })}
                onDone={() => toast(w('libraryReview.saved'))}
                submitLabel={w('libraryReview.save')}
              >
                <TextAreaField
                  name="findings"
                  label={w('libraryReview.findings')}
                  help={w('libraryReview.findingsHelp')}
                  max={5_000}
                  rows={8}
                  optional
                />
                <DateField name="dueOn" label={w('libraryReview.dueOn')} optional />
              </Form>
            ) : (
              <p className="x-answer-text">{row.findings || w('version.nothing')}</p>
            )}
          </Panel>
          {asking === 'conclude' ? (
            <ConcludeDialog
              review={row}
              onDone={() => {
                toast(w('entry.actDone', { act: w('libraryReview.act.conclude') }));
                setAsking(null);
                reload();
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
          {asking === 'cancel' ? (
            <ActDialog
              title={w('libraryReview.act.cancel')}
              consequence={w('libraryReview.act.cancel.consequence')}
              act={w('libraryReview.act.cancel')}
              danger
              reason
              run={(reason) => cancel.submit({ id, version: row.version, reason })}
              onDone={() => {
                toast(w('entry.actDone', { act: w('libraryReview.act.cancel') }));
                setAsking(null);
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
