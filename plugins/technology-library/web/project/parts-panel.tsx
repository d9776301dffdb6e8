import { Panel } from '@xinglin/kit/data/panel.tsx';
import { PartLinks } from '@xinglin/kit/data/part-links.tsx';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { activityStages, adoptionStages, agreementStages } from '../../shared/stages.ts';
import { useWords } from '../words.ts';

interface StageCount {
  stage: string;
  count: number;
}
interface Props {
  projectId: string;
  target: number;
  overview: { sites: readonly StageCount[]; agreements: readonly StageCount[]; activities: readonly StageCount[] };
}

const bar: CSSProperties = { background: 'var(--x-line-soft)', blockSize: 8, inlineSize: '100%', borderRadius: 2 };
const row: CSSProperties = { display: 'grid', gridTemplateColumns: 'minmax(5em, 9em) 2.5em 1fr', gap: 8, alignItems: 'center' };

/** Stages in their own order, whatever order the counts came in; stages without anybody are left out. */
function Counts({ counts, order, words }: { counts: readonly StageCount[]; order: readonly string[]; words: string }) {
  const w = useWords();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const sorted = [...counts].sort((left, right) => order.indexOf(left.stage) - order.indexOf(right.stage));
  if (sorted.length === 0) return <p className="x-faint">{w('project.none')}</p>;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {sorted.map(({ stage, count }) => (
        <li key={stage} style={row}>
          <span>{w.find(`project.${words}.${stage}`) ?? stage}</span>
          <strong style={{ textAlign: 'right' }}>{count}</strong>
          <span style={bar} aria-hidden="true">
            <span style={{ ...bar, display: 'block', background: 'var(--x-accent)', inlineSize: `${(count / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Sites, agreements and activities of the project, by stage. */
export function PartsPanel({ projectId, target, overview: { sites, agreements, activities } }: Props) {
  const w = useWords();
  const total = sites.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Panel id="sites" title={w('project.sites')}>
        <p>{w('project.sitesTotal', { n: total, target })}</p>
        <Counts counts={sites} order={adoptionStages.stages} words="siteStage" />
        <p>
          <Link to={`/sites?project=${projectId}`}>{w('project.all')}</Link> ·{' '}
          <Link to={`/readiness?project=${projectId}`}>{w('project.readiness')}</Link> ·{' '}
          <Link to={`/sustained-claims?project=${projectId}`}>{w('nav.claims')}</Link> ·{' '}
          <Link to={`/promotion/pictures?project=${projectId}`}>{w('nav.pictures')}</Link>
        </p>
      </Panel>
      <Panel id="agreements" title={w('project.agreements')}>
        <Counts counts={agreements} order={agreementStages.stages} words="agreementStage" />
        {agreements.length > 0 ? (
          <p>
            <Link to={`/agreements?project=${projectId}`}>{w('project.all')}</Link>
          </p>
        ) : null}
      </Panel>
      <Panel id="activities" title={w('project.activities')}>
        <Counts counts={activities} order={activityStages.stages} words="activityStage" />
        {activities.length > 0 ? (
          <p>
            <Link to={`/activities?project=${projectId}`}>{w('project.all')}</Link>
          </p>
        ) : null}
      </Panel>
      <Panel id="results" title={w('evaluation.results')}>
        <PartLinks
          parts={[
            { to: `/projects/${projectId}/indicators`, label: w('indicator.title') },
            { to: `/figures?project=${projectId}`, label: w('nav.figures') },
            { to: `/evaluations?project=${projectId}`, label: w('nav.evaluations') },
            { to: `/supervision?project=${projectId}`, label: w('nav.supervision') },
            { to: `/risks?project=${projectId}`, label: w('nav.risks') },
            { to: `/complaints?project=${projectId}`, label: w('nav.complaints') },
          ]}
        />
      </Panel>
    </>
  );
}
