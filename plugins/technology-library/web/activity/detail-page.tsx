import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { PartLinks } from '@xinglin/kit/data/part-links.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Method } from '../../shared/methods.ts';
import { stagesClosed } from '../../shared/promotion-file-input.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';
import { ActivityDocument, BeginActivity, CancelActivity, CompleteActivity } from './activity-document.tsx';
import { Gaps } from './gaps.tsx';
import { methodFields } from './method-fields.tsx';
import { Sessions } from './sessions.tsx';
import { ActivityStageTag, useMethodNames } from './tags.tsx';

const way = ['PLANNED', 'RUNNING', 'COMPLETED'] as const;
const acts = ['begin', 'complete', 'cancel'] as const;
type Act = (typeof acts)[number];

export default function ActivityPage() {
  const w = useWords();
  const toast = useToast();
  const names = useMethodNames();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [act, setAct] = useState<Act | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ActivityDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const begin = useSubmit(BeginActivity, ({ done }) => done);
  const complete = useSubmit(CompleteActivity, ({ done }) => done);
  const cancel = useSubmit(CancelActivity, ({ done }) => done);
  return (
    <DetailState row={data?.activity} fetching={fetching} error={error} onRetry={reload}>
      {(activity) => {
        const target = { id, version: activity.version };
        const run = (reason: string) =>
          act === 'cancel' ? cancel.submit({ ...target, reason }) : (act === 'begin' ? begin : complete).submit(target);
        const details = (activity.details ?? {}) as Readonly<Record<string, string | number | null>>;
        const value = (key: string) => {
          const found = details[key];
          if (found === null || found === undefined || found === '') return null;
          if (key === 'level') return w.find(`activity.level.${found}`) ?? found;
          if (key === 'liveOn') return <DateText value={String(found)} />;
          return typeof found === 'number' ? `${found} ${w.find(`activity.unit.${key}`) ?? ''}`.trim() : found;
        };
        return (
          <DetailPage
            title={activity.title}
            breadcrumb={[{ label: w('nav.activities'), to: '/activities' }]}
            status={<ActivityStageTag stage={activity.stage} />}
            stages={
              <StageBar
                steps={way.map((stage) => ({ key: stage, label: w(`activity.stage.${stage}`) }))}
                current={activity.stage === 'CANCELLED' ? 'PLANNED' : activity.stage}
                {...(activity.stage === 'CANCELLED' ? { stopped: w('activity.stage.CANCELLED') } : {})}
              />
            }
            allowed={activity.allowedActions}
            acts={[
              ...acts.map((action) => ({
                action,
                label: w(`activity.act.${action}`),
                danger: action === 'cancel',
                blocked:
                  action === 'complete' && activity.allowedActions.includes('complete') && activity.gaps.length > 0
                    ? w('activity.hasGaps')
                    : null,
                onAct: () => setAct(action),
              })),
              { action: 'update', label: w('activity.edit'), aside: true, onAct: () => navigate(`/activities/${id}/edit`) },
            ]}
            facts={[
              { label: w('activity.number'), value: activity.number },
              { label: w('activity.method'), value: names(activity.methods) },
              { label: w('activity.startsOn'), value: <DateText value={activity.startsOn} /> },
              { label: w('activity.endsOn'), value: <DateText value={activity.endsOn} /> },
              {
                label: w('activity.project'),
                value: activity.project ? (
                  <Link to={`/projects/${activity.project.id}`}>{`${activity.project.number} ${activity.project.title}`}</Link>
                ) : null,
              },
              ...(methodFields[activity.method as Method] ?? []).map(([key]) => ({
                label: w.find(`activity.field.${key}`) ?? key,
                value: value(key),
              })),
              { label: w('activity.field.evidence'), value: value('evidence') },
              { label: w('activity.summary'), value: activity.summary },
              ...(activity.cancelReason ? [{ label: w('activity.cancelReason'), value: activity.cancelReason }] : []),
            ]}
          >
            <Gaps gaps={activity.gaps} />
            <Panel id="sites" title={w('activity.sites')}>
              {activity.sites.length === 0 ? <p className="x-faint">{w('activity.noSites')}</p> : null}
              <PartLinks
                parts={activity.sites.map(({ adoptionId, role, adoption }) => ({
                  to: `/sites/${adoptionId}`,
                  label: adoption?.siteName ?? adoptionId,
                  note: w.find(`activity.role.${role}`) ?? role,
                }))}
              />
            </Panel>
            <Sessions activity={activity} onChange={reload} />
            <Panel id="files" title={w('file.activityPanel')}>
              <FilesPart
                on="ACTIVITY"
                id={id}
                label={activity.number}
                files={activity.files}
                keeper
                closed={stagesClosed.ACTIVITY.includes(activity.stage)}
                onChange={reload}
                empty={w('file.noneActivity')}
              />
            </Panel>
            {act ? (
              <ActDialog
                title={w(`activity.act.${act}`)}
                act={w(`activity.act.${act}`)}
                consequence={w(`activity.act.${act}.consequence`)}
                danger={act === 'cancel'}
                reason={act === 'cancel'}
                run={run}
                onDone={() => {
                  toast(w('activity.actDone', { act: w(`activity.act.${act}`) }));
                  setAct(null);
                  reload();
                }}
                onClose={() => setAct(null)}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
