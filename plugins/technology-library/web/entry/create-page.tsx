import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { newEntryInput } from '../../shared/entry-input.ts';
import { emptyContent } from '../../shared/version-content.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ContentFields } from './content-fields.tsx';
import { EntryFields } from './entry-fields.tsx';

const Create = graphql(`
  mutation EntryCreate_Create($input: NewLibraryEntryInput!) {
    createLibraryEntry(input: $input) {
      ... on LibraryEntry { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function EntryCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const { submit } = useSubmit(Create, (data) => data.createLibraryEntry);
  const initial = useMemo(() => ({ level: 'GENERAL' as const, reviewMonths: 24, content: emptyContent() }), []);
  return (
    <Page title={w('entry.create')} breadcrumb={[{ label: w('nav.library'), to: '/library' }]} narrow>
      <Form
        id="library-entry-create"
        schema={newEntryInput}
        initial={initial}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={({ id }) => navigate(`/library/${id}`)}
        submitLabel={w('entry.saveNew')}
        consequence={w('entry.saveNewConsequence')}
      >
        <EntryFields />
        <CheckboxField name="ownerDispute" label={w('entry.ownerDispute')} statement={w('entry.ownerDisputeStatement')} optional />
        <ContentFields />
      </Form>
    </Page>
  );
}
