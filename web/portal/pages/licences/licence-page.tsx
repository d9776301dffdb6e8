import { licenceInput, licenceKinds } from '@xinglin/kernel/shared/licence-input';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { Form } from '@xinglin/kit/form/form.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { type KnownFile, UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import type { AddLicenceInput } from '../../gql/graphql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useTerms } from '../../locales/use-words.ts';
import { useOrganisationWords } from '../organisation/words.ts';
import { useUploader } from '../parts/uploader.ts';

/** The upload field speaks of lists; a licence has one scan at most. */
const licenceForm = licenceInput.safeExtend({ fileIds: z.array(z.string()).max(1).nullish() });
type LicenceValues = z.input<typeof licenceForm>;

interface LicencePageProps<T> {
  id: string;
  title: string;
  initial?: Partial<LicenceValues>;
  known?: readonly KnownFile[];
  version?: number;
  onReload?: () => void;
  onSubmit: (input: AddLicenceInput) => Promise<Outcome<T>>;
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** The page on which a licence is entered or changed. */
export function LicencePage<T>({ title, known = [], onSubmit, ...props }: LicencePageProps<T>) {
  const t = useT();
  const w = useOrganisationWords();
  const toast = useToast();
  const navigate = useNavigate();
  const termOf = useTermOf();
  const terms = useTerms();
  const uploader = useUploader();
  const send = ({ fileIds, ...input }: LicenceValues) =>
    onSubmit({
      kind: input.kind,
      number: input.number,
      issuer: text(input.issuer),
      issuedOn: input.issuedOn ?? null,
      expiresOn: input.expiresOn ?? null,
      fileId: fileIds?.[0] ?? null,
    });
  return (
    <Page narrow title={title} breadcrumb={[{ label: w('licences.title'), to: '/organisation/licences' }, { label: title }]}>
      <Form
        {...props}
        schema={licenceForm}
        texts={terms.find}
        onSubmit={send}
        onDone={() => {
          toast(w('licence.saved'));
          void navigate('/organisation/licences');
        }}
        submitLabel={w('licence.save')}
        consequence={w('licence.consequence')}
        otherActs={<Link to="/organisation/licences">{t('act.cancel')}</Link>}
      >
        <SelectField
          name="kind"
          label={w('licences.kind')}
          options={licenceKinds.map((value) => ({ value, label: termOf('licence-kind', value) }))}
        />
        <TextField name="number" label={w('licences.number')} maxLength={60} />
        <TextField name="issuer" label={w('licences.issuer')} maxLength={100} optional />
        <DateField name="issuedOn" label={w('licences.issued')} optional />
        <DateField name="expiresOn" label={w('licences.expires')} help={w('licence.expiresHelp')} optional />
        <UploadField
          name="fileIds"
          label={w('licences.scan')}
          help={w('licence.scanHelp')}
          uploader={uploader}
          accept=".pdf,.png,.jpg,.jpeg,.webp"
          acceptLabel={w('licence.accept')}
          maxFiles={1}
          known={known}
          optional
        />
      </Form>
    </Page>
  );
}
