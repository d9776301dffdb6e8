import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { siteReasons } from '../../shared/reasons.ts';
import { type SiteActName, stepInput } from '../../shared/site-input.ts';
import { AttachField } from '../parts/attach-field.tsx';
import { useWords } from '../words.ts';
import { MoveSite } from './site-document.tsx';

interface StepDialogProps {
  act: SiteActName;
  site: { id: string; version: number; siteName: string; stageSince: string };
  onDone: () => void;
  onClose: () => void;
}

const reasonsOf = (act: SiteActName): readonly string[] =>
  act === 'decline' || act === 'pause' || act === 'discontinue' ? siteReasons[act] : [];

/** One step of a site, dated by the day on which it happened. */
export function StepDialog({ act, site, onDone, onClose }: StepDialogProps) {
  const w = useWords();
  const toast = useToast();
  const { submit } = useSubmit(MoveSite, (reply) => reply.moveSite);
  const reasons = reasonsOf(act);
  return (
    <FormDialog title={w('site.stepTitle', { act: w(`site.act.${act}`), site: site.siteName })} onClose={onClose}>
      <Form
        id={`site-step/${site.id}/${act}`}
        schema={stepInput}
        initial={{ act, occurredOn: today() }}
        draft={false}
        texts={w.find}
        onSubmit={(input) => submit({ id: site.id, version: site.version, input: { ...input, act } })}
        onDone={() => {
          toast(w('site.stepDone', { act: w(`site.act.${act}`) }));
          onDone();
        }}
        submitLabel={w(`site.act.${act}`)}
        danger={act === 'discontinue'}
        consequence={w('site.stepConsequence')}
      >
        <DateField name="occurredOn" label={w('site.occurredOn')} help={w('site.occurredOnHelp')} min={site.stageSince} max={today()} />
        {reasons.length > 0 ? (
          <SelectField
            name="reasonCode"
            label={w('site.reasonCode')}
            options={reasons.map((value) => ({ value, label: w.find(`site.reason.${value}`) ?? value }))}
          />
        ) : null}
        {reasons.length > 0 ? <TextAreaField name="reason" label={w('site.reason')} max={1_000} rows={2} optional /> : null}
        {act === 'sustain' ? (
          <>
            <TextAreaField name="evidence" label={w('site.evidence')} help={w('site.evidenceHelp')} max={2_000} rows={4} />
            <AttachField />
          </>
        ) : reasons.length > 0 ? null : (
          <TextAreaField name="evidence" label={w('site.evidenceOptional')} max={2_000} rows={2} optional />
        )}
      </Form>
    </FormDialog>
  );
}
