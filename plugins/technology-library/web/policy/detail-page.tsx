import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type AttachedFile, Attachments } from '../agreement/attachments.tsx';
import { ActDialog } from '../parts/act-dialog.tsx';
import { AreaName } from '../parts/area.tsx';
import { useWords } from '../words.ts';
import { ReachDialog, RepealDialog } from './dialogs.tsx';
import { IssuePolicy, PolicyQuery } from './policy-document.tsx';
import { PolicyTag } from './policy-tag.tsx';

const way = ['DRAFT', 'EFFECTIVE'] as const;

export default function PolicyPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const ours = useLocation().pathname.startsWith('/our-');
  const base = ours ? '/our-policies' : '/policies';
  const [asking, setAsking] = useState<'issue' | 'repeal' | 'reach' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: PolicyQuery, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const issue = useSubmit(IssuePolicy, (reply) => reply.issuePolicyDocument);
  const close = () => setAsking(null);
  const done = () => {
    close();
    toast(w('visit.saved'));
    again();
  };
  return (
    <DetailState row={data?.policyDocument} fetching={fetching} error={error} onRetry={again}>
      {(policy) => (
        <DetailPage
          title={policy.title}
          breadcrumb={[{ label: w('nav.policies'), to: base }]}
          status={<PolicyTag of={policy.stage} />}
          stages={
            <StageBar
              current={policy.stage === 'DRAFT' ? 'DRAFT' : 'EFFECTIVE'}
              steps={way.map((key) => ({ key, label: w(`policy.stage.${key}`) }))}
              {...(policy.stage === 'REPEALED' || policy.stage === 'LAPSED' ? { stopped: w(`policy.stage.${policy.stage}`) } : {})}
            />
          }
          allowed={policy.allowedActions}
          acts={[
            { action: 'issue', label: w('policy.issue'), onAct: () => setAsking('issue') },
            { action: 'update', label: w('policy.edit'), aside: true, onAct: () => navigate(`/policies/${id}/edit`) },
            { action: 'reach', label: w('policy.changeReach'), aside: true, onAct: () => setAsking('reach') },
            { action: 'repeal', label: w('policy.repeal'), danger: true, onAct: () => setAsking('repeal') },
          ]}
          facts={[
            { label: w('policy.number'), value: policy.documentNumber },
            { label: w('policy.issuer'), value: policy.issuer },
            { label: w('policy.level'), value: w.find(`policy.level.${policy.level}`) ?? policy.level },
            { label: w('policy.issuedOn'), value: <DateText value={policy.issuedOn} /> },
            ...(policy.effectiveOn ? [{ label: w('policy.effectiveOn'), value: <DateText value={policy.effectiveOn} /> }] : []),
            { label: w('policy.lapsesOn'), value: policy.lapsesOn ? <DateText value={policy.lapsesOn} /> : w('policy.always') },
            ...(policy.url
              ? [
                  {
                    label: w('policy.url'),
                    value: (
                      <a href={policy.url} target="_blank" rel="noreferrer">
                        {policy.url}
                      </a>
                    ),
                  },
                ]
              : []),
            ...(policy.successor
              ? [{ label: w('policy.successor'), value: <Link to={`${base}/${policy.successor.id}`}>{policy.successor.title}</Link> }]
              : []),
            ...(policy.endReason ? [{ label: w('policy.endReason'), value: policy.endReason }] : []),
          ]}
        >
          {policy.summary ? (
            <Panel id="summary" title={w('policy.summary')}>
              <p className="x-answer-text">{policy.summary}</p>
            </Panel>
          ) : null}
          <Panel id="files" title={w('policy.files')}>
            <Attachments files={(policy.attachments ?? []) as readonly AttachedFile[]} />
          </Panel>
          {ours ? null : <Reach policy={policy} />}
          {asking === 'issue' ? (
            <ActDialog
              title={w('policy.issue')}
              consequence={w('policy.issueConsequence')}
              act={w('policy.issue')}
              run={() => issue.submit({ id, version: policy.version })}
              onDone={done}
              onClose={close}
            />
          ) : null}
          {asking === 'repeal' ? <RepealDialog policy={policy} onDone={done} onClose={close} /> : null}
          {asking === 'reach' ? <ReachDialog policy={policy} onDone={done} onClose={close} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

interface Reached {
  forSites: boolean;
  areaCodes: readonly string[];
  scopes: readonly { id: string; projectId?: string | null; entryId?: string | null; title: string }[];
}

/** What it applies to, and who else reads it. */
function Reach({ policy: { forSites, areaCodes, scopes } }: { policy: Reached }) {
  const w = useWords();
  return (
    <Panel id="reach" title={w('policy.reach')}>
      {scopes.length === 0 && areaCodes.length === 0 ? <p>{w('policy.everything')}</p> : null}
      <ul>
        {scopes.map(({ id, projectId, entryId, title }) => (
          <li key={id}>
            <Link to={projectId ? `/projects/${projectId}` : `/library/${entryId}`}>{title}</Link>
          </li>
        ))}
        {areaCodes.map((code) => (
          <li key={code}>
            <AreaName code={code} />
          </li>
        ))}
      </ul>
      <p className="x-faint">{w(forSites ? 'policy.forSites' : 'policy.notForSites')}</p>
    </Panel>
  );
}
