import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { reportChapters, reportWordsInput } from '../../shared/report-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ChapterFigures, hasFigures } from './chapters.tsx';
import { ContentDocument, ReportDocument } from './report-document.tsx';

const Write = graphql(`
  mutation ReportEdit_Write($id: ID!, $version: Int!, $input: PromotionReportWordsInput!) {
    writePromotionReport(id: $id, version: $version, input: $input) {
      ... on PromotionReport { id version chapters }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** The words of a draft, each chapter with its figures folded below. */
export default function ReportEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ReportDocument, variables: { id } });
  const [figures] = useQuery({ query: ContentDocument, variables: { id } });
  const content = figures.data?.reportContent;
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(Write, (reply) => reply.writePromotionReport);
  return (
    <DetailState row={data?.promotionReport} fetching={fetching} error={error} onRetry={reload}>
      {({ title, version, chapters }) => (
        <Page
          title={w('report.write')}
          breadcrumb={[
            { label: w('nav.reports'), to: '/reports' },
            { label: title, to: `/reports/${id}` },
          ]}
          narrow
        >
          <Form
            id={`report-edit/${id}`}
            schema={reportWordsInput}
            initial={chapters as Record<string, string>}
            version={version}
            onReload={reload}
            texts={w.find}
            onSubmit={(input) => submit({ id, version, input })}
            onDone={() => navigate(`/reports/${id}`)}
            submitLabel={w('report.save')}
            consequence={w('report.saveConsequence')}
          >
            {reportChapters.map((chapter) => (
              <Section key={chapter} title={w(`report.chapter.${chapter}`)}>
                <TextAreaField
                  name={chapter}
                  label={w('report.words', { chapter: w(`report.chapter.${chapter}`) })}
                  max={20_000}
                  rows={5}
                  optional={chapter !== 'SUMMARY'}
                />
                {content && hasFigures(chapter, content) ? (
                  <details>
                    <summary>{w('report.figures')}</summary>
                    <ChapterFigures chapter={chapter} content={content} />
                  </details>
                ) : null}
              </Section>
            ))}
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
