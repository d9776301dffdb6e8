import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { z } from 'zod';
import { takeOverInput } from '../../shared/team-input.ts';
import { useWords } from '../words.ts';
import { Certificates, TakeOver } from './person-document.tsx';

const schema = takeOverInput.extend({ participationId: z.uuid('REQUIRED') });

interface TakeOverDialogProps {
  personId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Names can be alike: where the person on the list came from is said beside each certificate. */
export function TakeOverDialog({ personId, onDone, onClose }: TakeOverDialogProps) {
  const w = useWords();
  const { language } = useLanguage();
  const [{ data, error }, execute] = useQuery({ query: Certificates, variables: { personId }, requestPolicy: 'network-only' });
  const { submit } = useSubmit(TakeOver, (reply) => reply.takeOverCertificate);
  const found = data?.certificatesToTakeOver ?? [];
  return (
    <FormDialog title={w('team.takeOver')} onClose={onClose}>
      {error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small /> : null}
      {!data && !error ? <TextSkeleton lines={3} /> : null}
      {data && found.length === 0 ? (
        <EmptyState title={w('team.noCertificates')} small>
          {w('team.noCertificatesHint')}
        </EmptyState>
      ) : null}
      {found.length > 0 ? (
        <Form
          id={`take-over/${personId}`}
          schema={schema}
          texts={w.find}
          onSubmit={({ participationId, validUntil }) => submit({ personId, participationId, validUntil })}
          onDone={onDone}
          submitLabel={w('team.takeOver')}
        >
          <SelectField
            name="participationId"
            label={w('team.certificate')}
            help={w('team.certificateHelp')}
            options={found.map(({ id, number, title, organisation, doneOn }) => ({
              value: id,
              label: `${title} · ${shortDate(doneOn, language)} · ${organisation} · ${number}`,
            }))}
          />
          <DateField name="validUntil" label={w('team.validUntil')} help={w('team.validUntilHelp')} optional />
        </Form>
      ) : null}
    </FormDialog>
  );
}
