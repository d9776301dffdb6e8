import { Can } from '@xinglin/kit/ability/ability.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { reportCalendarInput } from '../../shared/report-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const DaysDocument = graphql(`
  query ReportsPage_Days {
    reportDays { quarterDays yearDays version }
  }
`);
const SetDays = graphql(`
  mutation ReportsPage_SetDays($version: Int!, $input: ReportDaysInput!) {
    setReportDays(version: $version, input: $input) {
      ... on ReportDays { quarterDays yearDays version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** Until when reports are due, and the way to set it. */
export function DaysNote() {
  const w = useWords();
  const { language } = useLanguage();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [{ data }, execute] = useQuery({ query: DaysDocument });
  const { submit } = useSubmit(SetDays, (reply) => reply.setReportDays);
  const days = data?.reportDays;
  if (!days) return null;
  const { quarterDays, yearDays, version } = days;
  const day = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(2027, 0, 15 + yearDays),
  );
  return (
    <p>
      {w('report.daysNote', { quarter: quarterDays, day })}{' '}
      <Can do="create" on="ReportCalendar">
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {w('report.daysTitle')}
        </Button>
      </Can>
      {asking ? (
        <FormDialog title={w('report.daysTitle')} onClose={() => setAsking(false)}>
          <Form
            id="report-days"
            schema={reportCalendarInput}
            initial={{ quarterDays, yearDays }}
            texts={w.find}
            onSubmit={(input) => submit({ version, input })}
            onDone={() => {
              setAsking(false);
              toast(w('report.done'));
              execute({ requestPolicy: 'network-only' });
            }}
            submitLabel={w('report.daysSave')}
            consequence={w('report.daysConsequence')}
          >
            <NumberField name="quarterDays" label={w('report.quarterDays')} min={1} max={60} precision={0} />
            <NumberField name="yearDays" label={w('report.yearDays')} min={0} max={90} precision={0} />
          </Form>
        </FormDialog>
      ) : null}
    </p>
  );
}
