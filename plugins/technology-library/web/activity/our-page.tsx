import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';
import { ActivityDocument } from './activity-document.tsx';
import { ActivityStageTag, useMethodNames } from './tags.tsx';

/** An activity as one of its sites sees it: what it is, when, and the site's own part. */
export default function OurActivityPage() {
  const w = useWords();
  const names = useMethodNames();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: ActivityDocument, variables: { id } });
  return (
    <DetailState row={data?.activity} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(activity) => (
        <DetailPage
          title={activity.title}
          breadcrumb={[{ label: w('nav.ourActivities'), to: '/our-activities' }]}
          status={<ActivityStageTag stage={activity.stage} />}
          facts={[
            { label: w('activity.number'), value: activity.number },
            { label: w('activity.method'), value: names(activity.methods) },
            { label: w('activity.startsOn'), value: <DateText value={activity.startsOn} /> },
            { label: w('activity.endsOn'), value: <DateText value={activity.endsOn} /> },
            {
              label: w('activity.ourPart'),
              value: (
                <ul>
                  {activity.sites.map(({ adoptionId, role, adoption }) => (
                    <li key={adoptionId}>
                      <Link to={`/our-sites/${adoptionId}`}>{adoption?.entryTitle ?? adoptionId}</Link> ·{' '}
                      {w.find(`activity.role.${role}`) ?? role}
                    </li>
                  ))}
                </ul>
              ),
            },
            ...(activity.cancelReason ? [{ label: w('activity.cancelReason'), value: activity.cancelReason }] : []),
          ]}
        >
          <Panel id="files" title={w('file.materials')}>
            <FilesPart
              on="ACTIVITY"
              id={id}
              label={activity.number}
              files={activity.files}
              keeper={false}
              closed
              onChange={() => execute({ requestPolicy: 'network-only' })}
              empty={w('file.noneMaterials')}
            />
          </Panel>
        </DetailPage>
      )}
    </DetailState>
  );
}
