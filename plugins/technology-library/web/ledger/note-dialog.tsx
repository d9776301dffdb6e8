import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { correctionLine, noteInput } from '../../shared/ledger-input.ts';
import { graphql } from '../gql/gql.ts';
import { openProjects, useProjectSearch } from '../parts/use-project-search.tsx';
import { useSiteSearch } from '../parts/use-site-search.ts';
import { useWords } from '../words.ts';

const WriteNote = graphql(`
  mutation LedgerNote_Write($input: LedgerNoteInput!) {
    noteInLedger(input: $input) {
      ... on LedgerEntry { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const CorrectLine = graphql(`
  mutation LedgerNote_Correct($id: ID!, $note: String!, $occurredOn: String!) {
    correctLedgerLine(id: $id, note: $note, occurredOn: $occurredOn) {
      ... on LedgerEntry { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface DialogProps {
  onDone: () => void;
  onClose: () => void;
}

/** A line that no act has written. */
export function NoteDialog({ projectId, onDone, onClose }: DialogProps & { projectId?: string }) {
  const w = useWords();
  const toast = useToast();
  const { submit } = useSubmit(WriteNote, (reply) => reply.noteInLedger);
  const [projects, sites] = [useProjectSearch(openProjects), useSiteSearch()];
  return (
    <FormDialog title={w('ledger.addTitle')} onClose={onClose}>
      <Form
        id="ledger-note"
        schema={noteInput}
        initial={{ occurredOn: today(), ...(projectId ? { projectId } : {}) }}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={() => {
          toast(w('ledger.saved'));
          onDone();
        }}
        submitLabel={w('ledger.add')}
        consequence={w('ledger.addConsequence')}
      >
        <TextAreaField name="note" label={w('ledger.note.text')} max={2_000} rows={4} />
        <DateField name="occurredOn" label={w('ledger.day')} max={today()} />
        {projectId ? null : (
          <PersonField name="projectId" label={w('ledger.project')} search={projects} placeholder={w('site.pickProject')} optional />
        )}
        <PersonField name="adoptionId" label={w('ledger.site')} search={sites} placeholder={w('site.pickSite')} optional />
      </Form>
    </FormDialog>
  );
}

/** What is right instead of a line, which stays as it is. */
export function CorrectLineDialog({ line, onDone, onClose }: DialogProps & { line: { id: string; text: string; occurredOn: string } }) {
  const w = useWords();
  const toast = useToast();
  const { submit } = useSubmit(CorrectLine, (reply) => reply.correctLedgerLine);
  return (
    <FormDialog title={w('ledger.correctTitle')} onClose={onClose}>
      <blockquote>{line.text}</blockquote>
      <Form
        id={`ledger-correct/${line.id}`}
        schema={correctionLine}
        initial={{ occurredOn: line.occurredOn }}
        texts={w.find}
        onSubmit={(input) => submit({ id: line.id, ...input })}
        onDone={() => {
          toast(w('ledger.saved'));
          onDone();
        }}
        submitLabel={w('ledger.correct')}
        consequence={w('ledger.correctConsequence')}
      >
        <TextAreaField name="note" label={w('ledger.note.text')} max={2_000} rows={4} />
        <DateField name="occurredOn" label={w('ledger.day')} max={today()} />
      </Form>
    </FormDialog>
  );
}
