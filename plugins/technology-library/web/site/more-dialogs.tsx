import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { fullDate, today } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { correctable, correctionInput, mergeInput, returnInput } from '../../shared/site-input.ts';
import { useSiteSearch } from '../parts/use-site-search.ts';
import { useWords } from '../words.ts';
import { AdoptVersion, CorrectSite, MergeSite, ReturnSite } from './site-document.tsx';

interface Site {
  id: string;
  version: number;
  siteName: string;
  adoptedOn?: string | null;
  routineOn?: string | null;
  sustainedOn?: string | null;
  discontinuedOn?: string | null;
}
interface DialogProps {
  site: Site;
  onDone: (id: string) => void;
  onClose: () => void;
}

/** The site comes back, or takes the current version: a row of its own begins. */
export function AgainDialog({ act, site, onDone, onClose }: DialogProps & { act: 'return' | 'adoptVersion' }) {
  const w = useWords();
  const back = useSubmit(ReturnSite, (reply) => reply.returnSite);
  const adopt = useSubmit(AdoptVersion, (reply) => reply.adoptVersion);
  return (
    <FormDialog title={w(`site.act.${act}`)} onClose={onClose}>
      <Form
        id={`site-${act}/${site.id}`}
        schema={returnInput}
        initial={{ occurredOn: today() }}
        draft={false}
        texts={w.find}
        onSubmit={(input) => (act === 'return' ? back : adopt).submit({ id: site.id, ...input })}
        onDone={({ id }) => onDone(id)}
        submitLabel={w(`site.act.${act}`)}
        consequence={w(`site.act.${act}.consequence`)}
      >
        <DateField name="occurredOn" label={w('site.occurredOn')} max={today()} />
        <TextAreaField name="note" label={w('site.note')} max={500} rows={2} optional />
      </Form>
    </FormDialog>
  );
}

/** Two institutions became one. */
export function MergeDialog({ site, onDone, onClose }: DialogProps) {
  const w = useWords();
  const search = useSiteSearch();
  const { submit } = useSubmit(MergeSite, (reply) => reply.mergeSite);
  return (
    <FormDialog title={w('site.act.merge')} onClose={onClose}>
      <Form
        id={`site-merge/${site.id}`}
        schema={mergeInput}
        initial={{ occurredOn: today() }}
        draft={false}
        texts={w.find}
        onSubmit={(input) => submit({ id: site.id, version: site.version, ...input })}
        onDone={({ id }) => onDone(id)}
        submitLabel={w('site.act.merge')}
        consequence={w('site.act.merge.consequence')}
      >
        <OrganisationField
          name="intoId"
          label={w('site.into')}
          help={w('site.intoHelp')}
          search={search}
          placeholder={w('site.pickSite')}
        />
        <DateField name="occurredOn" label={w('site.occurredOn')} max={today()} />
        <TextAreaField name="reason" label={w('site.reason')} max={500} rows={2} />
      </Form>
    </FormDialog>
  );
}

/** A day that was written down wrong. */
export function CorrectDialog({ site, onDone, onClose }: DialogProps) {
  const w = useWords();
  const { language } = useLanguage();
  const { submit } = useSubmit(CorrectSite, (reply) => reply.correctSiteDay);
  const days = correctable.filter((key) => site[key]);
  return (
    <FormDialog title={w('site.act.correct')} onClose={onClose}>
      <Form
        id={`site-correct/${site.id}`}
        schema={correctionInput}
        initial={days[0] ? { what: days[0] } : {}}
        draft={false}
        texts={w.find}
        onSubmit={(input) => submit({ id: site.id, version: site.version, ...input })}
        onDone={({ id }) => onDone(id)}
        submitLabel={w('site.act.correct')}
        consequence={w('site.act.correct.consequence')}
      >
        <SelectField
          name="what"
          label={w('site.what')}
          options={days.map((value) => ({ value, label: `${w(`site.${value}`)} ${fullDate(site[value] ?? '', language)}` }))}
        />
        <DateField name="occurredOn" label={w('site.rightDay')} max={today()} />
        <TextAreaField name="reason" label={w('site.reason')} max={500} rows={2} />
      </Form>
    </FormDialog>
  );
}
