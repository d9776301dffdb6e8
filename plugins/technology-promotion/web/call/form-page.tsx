import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { FormEditor } from './form-editor.tsx';
import { FormVersions } from './form-versions.tsx';

const FormsDocument = graphql(`
  query CallForms_Call($id: ID!) {
    call(id: $id) {
      id title stage
      form { id }
      forms { id kind name number definition contentHash createdAt }
    }
  }
`);

const fresh = '+';

/** The application form 申报表 or the review forms 评审表 of a call; a saved change is the next version. */
export default function CallFormPage() {
  const w = useWords();
  const t = useT();
  const { id = '', kind: asked = '' } = useParams();
  const kind = asked.toUpperCase();
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: FormsDocument, variables: { id } });
  if (kind !== 'APPLICATION' && kind !== 'REVIEW') return <NotFound />;
  return (
    <DetailState row={data?.call} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(call) => {
        const versions = call.forms.filter((form) => form.kind === kind).sort((one, other) => other.number - one.number);
        const names = [...new Set(versions.map(({ name }) => name))];
        const usual = w(`form.${kind}`);
        const name = chosen === fresh ? null : (chosen ?? names[0] ?? usual);
        const newest = versions.find((form) => form.name === name);
        return (
          <Page
            title={w(`form.${kind}`)}
            breadcrumb={[
              { label: w('nav.calls'), to: '/calls' },
              { label: call.title, to: `/calls/${id}` },
            ]}
          >
            <p className="x-help">{w(`form.${kind}.hint`)}</p>
            {kind === 'REVIEW' && names.length > 0 ? (
              <p>
                <Select
                  aria-label={w('form.which')}
                  value={name ?? fresh}
                  onChange={setChosen}
                  options={[...names.map((value) => ({ value, label: value })), { value: fresh, label: w('form.another') }]}
                />
              </p>
            ) : null}
            <FormEditor
              // Another form, or another's newer version, is another editor: what is typed belongs to one of them.
              key={`${name ?? fresh}/${newest?.number ?? 0}`}
              callId={id}
              kind={kind}
              name={name}
              {...(newest ? { newest } : {})}
              taken={names}
              announced={kind === 'APPLICATION' && call.stage === 'OPEN'}
              onSaved={(saved) => {
                setChosen(saved);
                execute({ requestPolicy: 'network-only' });
              }}
            />
            <Panel id="versions" title={w('form.versions')}>
              {versions.length > 0 ? (
                <FormVersions versions={versions} kind={kind} inForce={call.form?.id ?? null} />
              ) : (
                <p className="x-faint">{t('timeline.empty')}</p>
              )}
            </Panel>
          </Page>
        );
      }}
    </DetailState>
  );
}
