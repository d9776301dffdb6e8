import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateSpanText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { stagesOpen } from '../../shared/open-entry.ts';
import { IndicatorTrends } from '../figure/trends.tsx';
import type { ProjectPage_ProjectQuery } from '../gql/graphql.ts';
import { AreaNames } from '../parts/area.tsx';
import { SupportPanel } from '../team/support-panel.tsx';
import { useWords } from '../words.ts';
import { DatesPanel, LedgerPanel } from './panels.tsx';
import { PartsPanel } from './parts-panel.tsx';
import { PlansPanel } from './plans-panel.tsx';
import { type ProjectAct, ProjectActDialog, projectActs } from './project-acts.tsx';
import { ProjectDocument } from './project-document.tsx';
import { StageTag } from './tags.tsx';

export type ProjectRow = NonNullable<ProjectPage_ProjectQuery['promotionProject']>;
const path = ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING', 'CLOSED'] as const;

/** The cockpit of a project: where it stands, what belongs to it, what is due next. */
export default function ProjectPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [act, setAct] = useState<ProjectAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ProjectDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const overview = data?.promotionProjectOverview;
  return (
    <DetailState row={data?.promotionProject} fetching={fetching} error={error} onRetry={reload}>
      {(project) => (
        <DetailPage
          title={project.title}
          breadcrumb={[{ label: w('nav.projects'), to: '/projects' }, { label: project.number }]}
          status={<StageTag of="project" stage={project.stage} />}
          stages={<Progress project={project} />}
          allowed={project.allowedActions}
          acts={[
            ...projectActs.map((action) => ({
              action,
              label: w(`project.act.${action}`),
              danger: action === 'terminate',
              aside: action === 'terminate',
              onAct: () => setAct(action),
            })),
            { action: 'update', label: w('project.edit'), aside: true, onAct: () => navigate(`/projects/${id}/edit`) },
          ]}
          facts={factsOf(project, w)}
          timeline={<LedgerPanel projectId={id} />}
        >
          {stagesOpen.includes(project.entryStage) ? null : (
            <p role="status" className="x-bad">
              {w('project.entryStopped', { stage: w.find(`project.entryStage.${project.entryStage}`) ?? project.entryStage })}
            </p>
          )}
          <PlansPanel project={project} />
          {overview ? <DatesPanel dates={overview.nextDates} /> : null}
          {overview ? <PartsPanel projectId={id} target={project.targetSites} overview={overview} /> : null}
          <Can do="read" on="IndicatorValue">
            <Panel id="trends" title={w('trend.heading')}>
              <IndicatorTrends projectId={id} />
            </Panel>
          </Can>
          <SupportPanel projectId={id} />
          {act ? (
            <ProjectActDialog
              project={project}
              act={act}
              onDone={() => {
                toast(w('project.done'));
                setAct(null);
                reload();
              }}
              onClose={() => setAct(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

function Progress({ project: { stage, plans } }: { project: ProjectRow }) {
  const w = useWords();
  const over = stage === 'TERMINATED';
  const last = plans.some((plan) => plan.stage === 'APPROVED') ? 'AGREED' : 'PREPARING';
  return (
    <StageBar
      steps={path.map((key) => ({ key, label: w(`project.stage.${key}`) }))}
      current={over ? last : stage}
      {...(over ? { stopped: w('project.stage.TERMINATED') } : {})}
    />
  );
}

const factsOf = (project: ProjectRow, w: ReturnType<typeof useWords>) => [
  { label: w('project.number'), value: project.number },
  {
    label: w('project.entry'),
    value: (
      <Link to={`/library/${project.entryId}`}>
        {project.entryNumber} {project.entryTitle}
      </Link>
    ),
  },
  { label: w('project.version'), value: project.versionLabel },
  { label: w('project.holder'), value: project.holderName },
  { label: w('project.leader'), value: project.leaderName },
  {
    label: w('project.regions'),
    value: <AreaNames codes={project.areaCodes} />,
  },
  { label: w('project.target'), value: w('project.targetOf', { n: project.targetSites }) },
  {
    label: w('project.period'),
    value: <DateSpanText from={project.startsOn} to={project.endsOn} />,
  },
  { label: w('project.goal'), value: project.goal },
  ...(project.closeReason ? [{ label: w('project.closeReason'), value: project.closeReason }] : []),
];
