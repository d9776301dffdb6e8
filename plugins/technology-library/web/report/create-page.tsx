import { Form } from '@xinglin/kit/form/form.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Form as AntForm } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { lastPeriodBefore } from '../../shared/periods.ts';
import { newReportInput, type ReportPeriod, reportPeriods } from '../../shared/report-input.ts';
import { graphql } from '../gql/gql.ts';
import { useProjectSearch } from '../parts/use-project-search.tsx';
import { useWords } from '../words.ts';
import { ExistingNote } from './existing-note.tsx';

const ProjectDocument = graphql(`
  query ReportCreate_Project($id: ID!) {
    promotionProject(id: $id) { id number title }
  }
`);
const Open = graphql(`
  mutation ReportCreate_Open($input: NewPromotionReportInput!) {
    openPromotionReport(input: $input) {
      ... on PromotionReport { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** The quarter is asked for where a quarterly report is wanted. */
function QuarterField() {
  const w = useWords();
  const period = AntForm.useWatch<ReportPeriod | undefined>('period');
  if (period === 'YEAR') return null;
  return (
    <SelectField
      name="quarter"
      label={w('report.quarter')}
      options={['1', '2', '3', '4'].map((value) => ({ value, label: w('report.quarterOf', { n: value }) }))}
    />
  );
}

export default function ReportCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const given = params.get('project');
  const [{ data }] = useQuery({ query: ProjectDocument, variables: { id: given ?? '' }, pause: !given });
  const search = useProjectSearch();
  const { submit } = useSubmit(Open, (reply) => reply.openPromotionReport);
  const period = params.get('period') === 'YEAR' ? 'YEAR' : 'QUARTER';
  const usual = lastPeriodBefore(period, new Date(`${today()}T00:00:00Z`)).startsOn;
  const initial = {
    period,
    year: Number(params.get('year')) || usual.getUTCFullYear(),
    quarter: period === 'YEAR' ? null : (params.get('quarter') ?? String(Math.floor(usual.getUTCMonth() / 3) + 1)),
    ...(given ? { projectId: given } : {}),
  } as const;
  const project = data?.promotionProject;
  return (
    <Page title={w('report.open')} breadcrumb={[{ label: w('nav.reports'), to: '/reports' }]} narrow>
      <Form
        id={`report-new/${params.toString()}`}
        schema={newReportInput}
        initial={initial}
        texts={w.find}
        onSubmit={({ quarter, ...input }) =>
          submit({ input: { ...input, quarter: input.period === 'YEAR' || !quarter ? null : Number(quarter) } })
        }
        onDone={({ id }) => navigate(`/reports/${id}`)}
        submitLabel={w('report.open')}
        consequence={w('report.openConsequence')}
      >
        <SelectField
          name="period"
          label={w('report.period')}
          options={reportPeriods.map((value) => ({ value, label: w(`report.period.${value}`) }))}
        />
        <NumberField name="year" label={w('report.year')} min={2000} max={2100} precision={0} />
        <QuarterField />
        <OrganisationField
          name="projectId"
          label={w('report.project')}
          help={w('report.wholeHelp')}
          search={search}
          placeholder={w('report.pickProject')}
          known={project ? [{ id: project.id, label: project.title, note: project.number }] : []}
          optional
        />
        <ExistingNote />
      </Form>
    </Page>
  );
}
