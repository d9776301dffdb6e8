import { Form } from '@xinglin/kit/form/form.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Form as AntForm } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ipStarts, newIpInput } from '../../shared/ip-input.ts';
import { graphql } from '../gql/gql.ts';
import { useAnyEntrySearch } from '../parts/subject-fields.tsx';
import { useWords } from '../words.ts';
import { IpFields } from './ip-fields.tsx';
import { useEntryLinks } from './use-entry-links.tsx';

const Create = graphql(`
  mutation IpCreate_Create($entryId: ID!, $stage: String!, $input: IpRecordInput!) {
    createIpRecord(entryId: $entryId, stage: $stage, input: $input) {
      ... on IpRecord { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

/** Versions and agreements are those of the technology that is chosen now; what belongs to another one is taken out. */
function FieldsOfEntry({ first }: { first: ReactNode }) {
  const form = AntForm.useFormInstance();
  const chosen = AntForm.useWatch<string | undefined>('entryId') ?? '';
  const { entry, versions, agreements } = useEntryLinks(chosen);
  const known = chosen !== '' && entry?.id === chosen;
  useEffect(() => {
    if (!known) return;
    for (const [name, options] of [
      ['versionId', versions],
      ['agreementId', agreements],
    ] as const) {
      const value: unknown = form.getFieldValue(name);
      if (value && !options.some((option) => option.value === value)) form.setFieldValue(name, undefined);
    }
  }, [known, versions, agreements, form]);
  return <IpFields versions={known ? versions : []} agreements={known ? agreements : []} first={first} />;
}

export default function IpCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const wanted = params.get('entry') ?? '';
  const entries = useAnyEntrySearch();
  const { fetching, entry } = useEntryLinks(wanted);
  const { submit } = useSubmit(Create, (reply) => reply.createIpRecord);
  if (fetching) return <PageSkeleton />;
  return (
    <Page title={w('ip.create')} breadcrumb={[{ label: w('nav.ip'), to: '/ip' }]} narrow>
      <Form
        id={`ip-create/${wanted}`}
        schema={newIpInput}
        initial={{
          origin: 'BACKGROUND',
          stage: 'VALID',
          rightHolders: [{ name: entry?.holderName ?? '' }],
          ...(entry ? { entryId: entry.id } : {}),
        }}
        texts={w.find}
        onSubmit={({ entryId, stage, ...input }) => submit({ entryId, stage, input })}
        onDone={({ id }) => navigate(`/ip/${id}`)}
        submitLabel={w('ip.create')}
        consequence={w('ip.createConsequence')}
      >
        <FieldsOfEntry
          first={
            <>
              <PersonField
                name="entryId"
                label={w('subject.entry')}
                search={entries}
                placeholder={w('subject.pickEntry')}
                known={entry ? [{ id: entry.id, label: entry.title }] : []}
              />
              <SelectField
                name="stage"
                label={w('ip.state')}
                options={ipStarts.map((value) => ({ value, label: w(`ip.stage.${value}`) }))}
              />
            </>
          }
        />
      </Form>
    </Page>
  );
}
