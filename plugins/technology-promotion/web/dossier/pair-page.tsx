import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { useMedia } from '@xinglin/kit/theme/media.ts';
import { type CSSProperties, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type SimilarVerdict, similarVerdicts } from '../../shared/dossier-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { JudgeDialog } from './judge-dialog.tsx';
import { MarkedText } from './marked-text.tsx';
import { similarTone } from './similar-tone.ts';

const PairDocument = graphql(`
  query PairPage_Pair($id: ID!) {
    similarComparison(id: $id) {
      pair {
        id score verdict note version allowedActions
        left { id number title applicantName stage }
        right { id number title applicantName stage }
      }
      fields { key label left right likeness passages }
    }
  }
`);

interface Passage {
  a: { start: number; end: number };
  b: { start: number; end: number };
}
const beside: CSSProperties = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 24 };

/** Two submissions side by side, with what both say marked, and what they are to each other. */
export default function PairPage() {
  const w = useWords();
  const { id = '', pairId = '' } = useParams();
  const wide = useMedia('(min-width: 800px)');
  const [verdict, setVerdict] = useState<SimilarVerdict | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: PairDocument, variables: { id: pairId } });
  return (
    <DetailState row={data?.similarComparison} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {({ pair, fields }) => (
        <DetailPage
          title={w('dossier.versus', { left: pair.left?.title ?? '', right: pair.right?.title ?? '' })}
          breadcrumb={[
            { label: w('dossier.title'), to: `/calls/${id}/dossiers` },
            { label: w('dossier.similar'), to: `/calls/${id}/similar` },
            { label: w('dossier.sideBySide') },
          ]}
          status={<StatusTag tone={similarTone(pair.verdict)}>{w.find(`dossier.similar.${pair.verdict}`) ?? pair.verdict}</StatusTag>}
          allowed={pair.allowedActions.includes('judge') ? similarVerdicts : []}
          acts={similarVerdicts
            .filter((each) => each !== pair.verdict && pair.verdict !== 'DUPLICATE' && pair.verdict !== 'MERGED')
            .map((each) => ({
              action: each,
              label: w(`dossier.judge.${each}`),
              danger: each === 'DUPLICATE',
              onAct: () => setVerdict(each),
            }))}
          facts={[
            {
              label: w('dossier.score'),
              value: (
                <>
                  <NumberText value={Math.round(pair.score * 100)} unit="%" />
                  <p className="x-help">{w('dossier.scoreHelp')}</p>
                </>
              ),
            },
            ...[pair.left, pair.right].flatMap((side) =>
              side
                ? [
                    {
                      label: side.number,
                      value: <Link to={`/dossiers/${side.id}`}>{w('text.with', { one: side.title, other: side.applicantName })}</Link>,
                    },
                  ]
                : [],
            ),
            ...(pair.note ? [{ label: w('dossier.reason'), value: pair.note }] : []),
          ]}
        >
          <Panel id="compare" title={w('dossier.sideBySide')}>
            <p className="x-help">{w('dossier.marked')}</p>
            {fields.map(({ key, label, left, right, likeness, passages }) => (
              <section key={key} className="x-stack" style={{ marginBottom: 20 }}>
                <h3 style={{ margin: 0 }}>
                  {label || w('dossier.technology')}{' '}
                  <span className="x-faint">
                    <NumberText value={Math.round(likeness * 100)} unit="%" />
                  </span>
                </h3>
                <div style={wide ? beside : { display: 'grid', gap: 12 }}>
                  <div>
                    <p className="x-faint">{pair.left?.number}</p>
                    <MarkedText text={left} places={(passages as Passage[]).map(({ a }) => a)} />
                  </div>
                  <div>
                    <p className="x-faint">{pair.right?.number}</p>
                    <MarkedText text={right} places={(passages as Passage[]).map(({ b }) => b)} />
                  </div>
                </div>
              </section>
            ))}
          </Panel>
          {verdict ? <JudgeDialog pair={pair} verdict={verdict} onClose={() => setVerdict(null)} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
