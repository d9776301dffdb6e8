import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { stagesClosed } from '../../shared/promotion-file-input.ts';
import { safetyStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { GravityTag, SafetyTag } from './tags.tsx';

const EventDocument = graphql(`
  query SafetyPage_Event($id: ID!) {
    safetyEvent(id: $id) {
      id number occurredOn severity description measures stage relation assessment onBehalf assessedAt createdAt version allowedActions
      site { id siteName entryTitle }
      entry { id title }
      files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions }
    }
  }
`);
const Close = graphql(`
  mutation SafetyPage_Close($id: ID!, $version: Int!) {
    closeSafetyEvent(id: $id, version: $version) {
      ... on SafetyEvent { id version stage allowedActions }
      ... on DomainError { code message }
    }
  }
`);

export default function SafetyPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const ours = useLocation().pathname.startsWith('/our-');
  const [asking, setAsking] = useState<'assess' | 'close' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: EventDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const close = useSubmit(Close, (reply) => reply.closeSafetyEvent);
  const done = () => {
    setAsking(null);
    toast(w('visit.saved'));
    again();
  };
  return (
    <DetailState row={data?.safetyEvent} fetching={fetching} error={error} onRetry={again}>
      {(event) => (
        <DetailPage
          title={w('safety.heading', { number: event.number })}
          breadcrumb={[{ label: w('nav.safety'), to: ours ? '/our-safety-events' : '/safety-events' }]}
          status={<SafetyTag of={event.stage} />}
          stages={<StageBar current={event.stage} steps={safetyStages.stages.map((key) => ({ key, label: w(`safety.stage.${key}`) }))} />}
          allowed={event.allowedActions}
          acts={(['assess', 'close'] as const).map((action) => ({
            action,
            label: w(`safety.${action}`),
            onAct: () => setAsking(action),
          }))}
          facts={[
            { label: w('safety.severity'), value: <GravityTag of={event.severity} /> },
            {
              label: w('safety.technology'),
              value: event.entry ? <Link to={`/library/${event.entry.id}`}>{event.entry.title}</Link> : event.site?.entryTitle,
            },
            {
              label: w('visit.site'),
              value: event.site ? <Link to={`${ours ? '/our-sites' : '/sites'}/${event.site.id}`}>{event.site.siteName}</Link> : null,
            },
            { label: w('safety.occurredOn'), value: <DateText value={event.occurredOn} /> },
            {
              label: w('safety.reportedAt'),
              value: (
                <>
                  <DateText value={event.createdAt} withTime />
                  {event.onBehalf ? ` · ${w('finding.onBehalf')}` : ''}
                </>
              ),
            },
            ...(event.relation ? [{ label: w('safety.relation'), value: w.find(`safety.relation.${event.relation}`) }] : []),
          ]}
        >
          <Panel id="description" title={w('safety.description')}>
            <p className="x-answer-text">{event.description}</p>
          </Panel>
          {event.measures ? (
            <Panel id="measures" title={w('safety.measures')}>
              <p className="x-answer-text">{event.measures}</p>
            </Panel>
          ) : null}
          <Panel id="files" title={w('file.panel')}>
            <FilesPart
              on="SAFETY_EVENT"
              id={event.id}
              label={event.number}
              files={event.files}
              keeper={!ours}
              closed={stagesClosed.SAFETY_EVENT.includes(event.stage)}
              onChange={again}
              empty={w('file.none')}
            />
          </Panel>
          {event.assessment ? (
            <Panel id="assessment" title={w('safety.assessment')}>
              <p className="x-answer-text">{event.assessment}</p>
            </Panel>
          ) : null}
          {asking === 'assess' ? <AssessDialog event={event} onDone={done} onClose={() => setAsking(null)} /> : null}
          {asking === 'close' ? (
            <ActDialog
              title={`${w('safety.close')} ${event.number}`}
              consequence={w('safety.closeConsequence')}
              act={w('safety.close')}
              run={() => close.submit({ id, version: event.version })}
              onDone={done}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
