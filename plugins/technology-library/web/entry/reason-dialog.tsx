import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import type { Search } from '@xinglin/kit/form/use-search.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { exitInput, resumeInput, supersedeInput, suspendInput } from '../../shared/entry-input.ts';
import { entryReasons } from '../../shared/reasons.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Suspend = graphql(`
  mutation EntryReason_Suspend($id: ID!, $version: Int!, $input: EntryReasonInput!) {
    done: suspendLibraryEntry(id: $id, version: $version, input: $input) {
      ... on LibraryEntry { id stage version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Resume = graphql(`
  mutation EntryReason_Resume($id: ID!, $version: Int!, $input: EntryReasonInput!) {
    done: resumeLibraryEntry(id: $id, version: $version, input: $input) {
      ... on LibraryEntry { id stage version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Exit = graphql(`
  mutation EntryReason_Exit($id: ID!, $version: Int!, $input: EntryReasonInput!) {
    done: exitLibraryEntry(id: $id, version: $version, input: $input) {
      ... on LibraryEntry { id stage version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Supersede = graphql(`
  mutation EntryReason_Supersede($id: ID!, $version: Int!, $successorId: ID!, $input: EntryReasonInput!) {
    done: supersedeLibraryEntry(id: $id, version: $version, successorId: $successorId, input: $input) {
      ... on LibraryEntry { id stage version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Listed = graphql(`
  query EntryReason_Listed($filter: LibraryEntryFilter) {
    libraryEntries(filter: $filter, page: { first: 20 }) { items { id number title stage } }
  }
`);

export type ReasonAct = 'suspend' | 'resume' | 'supersede' | 'exit';
const schemas = { suspend: suspendInput, resume: resumeInput, supersede: supersedeInput, exit: exitInput };

/** Entries that may take another's place. */
function useListedSearch(except: string): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Listed, { filter: text ? { text } : {} }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.libraryEntries.items
        .filter(({ id, stage }) => id !== except && (stage === 'LISTED' || stage === 'PROMOTING'))
        .map(({ id, title, number }) => ({ id, label: title, note: number }));
    },
    [client, except],
  );
}

interface ReasonDialogProps {
  act: ReasonAct;
  entry: { id: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

/** Says what the act will do and asks why; a refusal stays with what was typed. */
export function ReasonDialog({ act, entry: { id, version }, onDone, onClose }: ReasonDialogProps) {
  const w = useWords();
  const search = useListedSearch(id);
  const acts = {
    suspend: useSubmit(Suspend, ({ done }) => done),
    resume: useSubmit(Resume, ({ done }) => done),
    exit: useSubmit(Exit, ({ done }) => done),
  };
  const supersede = useSubmit(Supersede, ({ done }) => done);
  return (
    <FormDialog title={w(`entry.act.${act}`)} onClose={onClose}>
      <Form
        id={`entry-${act}/${id}`}
        schema={schemas[act]}
        draft={false}
        texts={w.find}
        onSubmit={(given) => {
          const { reasonCode, reason } = given;
          const input = { reasonCode, reason: reason ?? null };
          if (act !== 'supersede') return acts[act].submit({ id, version, input });
          return supersede.submit({ id, version, input, successorId: 'successorId' in given ? given.successorId : '' });
        }}
        onDone={onDone}
        submitLabel={w(`entry.act.${act}`)}
        danger={act === 'exit'}
        consequence={w(`entry.act.${act}.consequence`)}
      >
        {act === 'supersede' ? (
          <PersonField name="successorId" label={w('entry.successorPick')} search={search} placeholder={w('entry.pickEntry')} />
        ) : null}
        <SelectField
          name="reasonCode"
          label={w('entry.reasonCode')}
          options={entryReasons[act].map((value) => ({ value, label: w(`reason.${value}`) }))}
        />
        <TextAreaField name="reason" label={w('entry.reasonWords')} help={w('entry.reasonHelp')} max={1_000} rows={3} optional />
      </Form>
    </FormDialog>
  );
}
