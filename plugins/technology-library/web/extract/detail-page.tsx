import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useTimeText } from '../parts/use-time-text.ts';
import { useWords } from '../words.ts';
import { type Technology, TechnologyPanel } from './technology-panel.tsx';

const ExtractDocument = graphql(`
  query HeldReport_Extract($id: ID!) {
    reportExtract(id: $id) {
      id holderName oneProject number edition title label fewest technologies contentHash supersededAt docxFileId pdfFileId xlsxFileId createdAt
    }
  }
`);

/** One extract, as the holder reads it and the association that gave it. */
export default function ExtractPage() {
  const w = useWords();
  const time = useTimeText();
  const { id = '' } = useParams();
  const given = useLocation().pathname.startsWith('/reports/');
  const [{ data, fetching, error }, execute] = useQuery({ query: ExtractDocument, variables: { id } });
  return (
    <DetailState row={data?.reportExtract} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(extract) => {
        const files = [
          [extract.pdfFileId, w('report.papersPdf')],
          [extract.docxFileId, w('report.papersDocx')],
          [extract.xlsxFileId, w('report.papersXlsx')],
        ] as const;
        const there = files.filter(([file]) => file);
        return (
          <DetailPage
            title={extract.title}
            breadcrumb={[given ? { label: w('nav.reports'), to: '/reports' } : { label: w('nav.held-reports'), to: '/held-reports' }]}
            status={
              <StatusTag tone={extract.supersededAt ? 'closed' : 'good'}>
                {w(extract.supersededAt ? 'extract.superseded' : 'extract.current')}
              </StatusTag>
            }
            facts={[
              { label: w('extract.number'), value: `${extract.number} · ${w('report.editionOf', { n: extract.edition })}` },
              { label: w('extract.time'), value: time(extract.label) },
              { label: w('extract.holder'), value: extract.holderName },
              { label: w('extract.given'), value: <DateText value={extract.createdAt} withTime /> },
              { label: w('extract.hash'), value: <HashText hash={extract.contentHash} /> },
            ]}
            documents={
              <>
                <ul className="x-files">
                  {there.map(([file, label]) => (
                    <li key={file} className="x-file">
                      <a href={`/files/${file}`} download>
                        {label}
                      </a>
                    </li>
                  ))}
                </ul>
                {there.length < files.length ? <p className="x-faint">{w('extract.filesLater')}</p> : null}
              </>
            }
          >
            <div role="note">
              {extract.oneProject ? <p className="x-faint">{w('extract.oneProject')}</p> : null}
              <p className="x-faint">{w('extract.rule')}</p>
              <p className="x-faint">{w('heldUse.rule', { n: extract.fewest })}</p>
            </div>
            {(extract.technologies as readonly Technology[]).map((technology) => (
              <TechnologyPanel key={technology.entryId} technology={technology} held={!given} />
            ))}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
