import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Link } from 'react-router';
import type { CallPage_PartsQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

interface CallLinksProps {
  call: {
    id: string;
    stage: string;
    audience: string;
    publishedAt?: string | null;
    form?: { number: number } | null;
  };
  /** Not answered yet, or nothing to count. */
  parts: CallPage_PartsQuery['callParts'] | undefined;
}

interface Part {
  to: string;
  label: string;
  needs: readonly [act: string, on: string];
  /** How many there are. */
  count?: number | null | undefined;
  /** What waits among them. */
  open?: string | null | undefined;
}

/** Everything that belongs to the call and has a page of its own, in the order of the work. */
export function CallLinks({ call, parts }: CallLinksProps) {
  const w = useWords();
  const ability = useAbility();
  const { id, form } = call;
  const waiting = (n: number | null | undefined, what: 'toScreen' | 'toJudge' | 'toRelease' | 'toSettle') =>
    n ? w(`call.part.${what}`, { n }) : null;
  const all: readonly Part[] = [
    {
      to: `/calls/${id}/forms/application`,
      label: w('form.APPLICATION'),
      needs: ['create', 'FormVersion'],
      open: form ? w('form.versionInForce', { n: form.number }) : w('form.none'),
    },
    { to: `/calls/${id}/forms/review`, label: w('form.REVIEW'), needs: ['create', 'FormVersion'] },
    { to: `/calls/${id}/invitations`, label: w('call.invitations'), needs: ['invite', 'Call'] },
    {
      to: `/calls/${id}/dossiers`,
      label: w('dossier.title'),
      needs: ['read', 'Dossier'],
      count: parts?.dossiers,
      open: waiting(parts?.dossiersOpen, 'toScreen'),
    },
    {
      to: `/calls/${id}/similar`,
      label: w('dossier.similar'),
      needs: ['read', 'SimilarPair'],
      open: waiting(parts?.similarOpen, 'toJudge'),
    },
    { to: `/calls/${id}/panels`, label: w('panel.panels'), needs: ['read', 'Panel'], count: parts?.panels },
    {
      to: `/calls/${id}/conflicts`,
      label: w('conflict.map'),
      needs: ['read', 'Conflict'],
      open: waiting(parts?.conflictsOpen, 'toJudge'),
    },
    { to: `/calls/${id}/rounds`, label: w('nav.rounds'), needs: ['read', 'ReviewRound'], count: parts?.rounds },
    { to: `/meetings?call=${id}`, label: w('nav.meetings'), needs: ['update', 'Meeting'], count: parts?.meetings },
    {
      to: `/calls/${id}/decisions`,
      label: w('decision.title'),
      needs: ['read', 'Decision'],
      count: parts?.decisions,
      open: waiting(parts?.decisionsUnreleased, 'toRelease'),
    },
    { to: `/public-notices?call=${id}`, label: w('nav.notices'), needs: ['read', 'PublicNotice'], count: parts?.notices },
    {
      to: `/objections?call=${id}`,
      label: w('nav.objections'),
      needs: ['read', 'Objection'],
      open: waiting(parts?.objectionsOpen, 'toSettle'),
    },
    { to: `/calls/${id}/pictures`, label: w('pictures.title'), needs: ['read', 'Dossier'] },
  ];
  const shown = all.filter(({ needs: [act, on] }) => ability.can(act, on));
  return (
    <Panel id="parts" title={w('call.parts')}>
      <ul>
        {shown.map(({ to, label, count, open }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
            {typeof count === 'number' ? <span className="x-faint"> {w('call.part.count', { n: count })}</span> : null}
            {open ? <span className="x-faint"> {open}</span> : null}
          </li>
        ))}
        {call.publishedAt && call.audience === 'PUBLIC' && call.stage !== 'CANCELLED' ? (
          <li>
            <a href={`/public/calls/${id}`} target="_blank" rel="noreferrer">
              {w('call.publicPage')}
            </a>
          </li>
        ) : null}
      </ul>
    </Panel>
  );
}
