import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { type PartLink, PartLinks } from '@xinglin/kit/data/part-links.tsx';
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

interface Part extends PartLink {
  needs: readonly [act: string, on: string];
}

/** Everything that belongs to the call and has a page of its own, in the order of the work. */
export function CallLinks({ call, parts }: CallLinksProps) {
  const w = useWords();
  const ability = useAbility();
  const { id, form } = call;
  const waiting = (n: number | null | undefined, what: 'toScreen' | 'toJudge' | 'toRelease' | 'toSettle') =>
    n ? w(`call.part.${what}`, { n }) : null;
  const counted = (n: number | null | undefined) => (typeof n === 'number' ? w('call.part.count', { n }) : null);
  const all: readonly Part[] = [
    {
      to: `/calls/${id}/forms/application`,
      label: w('form.APPLICATION'),
      needs: ['create', 'FormVersion'],
      note: form ? w('form.versionInForce', { n: form.number }) : w('form.none'),
    },
    { to: `/calls/${id}/forms/review`, label: w('form.REVIEW'), needs: ['create', 'FormVersion'] },
    { to: `/calls/${id}/invitations`, label: w('call.invitations'), needs: ['invite', 'Call'] },
    {
      to: `/calls/${id}/dossiers`,
      label: w('dossier.title'),
      needs: ['read', 'Dossier'],
      count: counted(parts?.dossiers),
      open: waiting(parts?.dossiersOpen, 'toScreen'),
    },
    {
      to: `/calls/${id}/similar`,
      label: w('dossier.similar'),
      needs: ['read', 'SimilarPair'],
      open: waiting(parts?.similarOpen, 'toJudge'),
    },
    { to: `/calls/${id}/panels`, label: w('panel.panels'), needs: ['read', 'Panel'], count: counted(parts?.panels) },
    {
      to: `/calls/${id}/conflicts`,
      label: w('conflict.map'),
      needs: ['read', 'Conflict'],
      open: waiting(parts?.conflictsOpen, 'toJudge'),
    },
    { to: `/calls/${id}/rounds`, label: w('nav.rounds'), needs: ['read', 'ReviewRound'], count: counted(parts?.rounds) },
    { to: `/meetings?call=${id}`, label: w('nav.meetings'), needs: ['update', 'Meeting'], count: counted(parts?.meetings) },
    {
      to: `/calls/${id}/decisions`,
      label: w('decision.title'),
      needs: ['read', 'Decision'],
      count: counted(parts?.decisions),
      open: waiting(parts?.decisionsUnreleased, 'toRelease'),
    },
    { to: `/public-notices?call=${id}`, label: w('nav.notices'), needs: ['read', 'PublicNotice'], count: counted(parts?.notices) },
    {
      to: `/objections?call=${id}`,
      label: w('nav.objections'),
      needs: ['read', 'Objection'],
      open: waiting(parts?.objectionsOpen, 'toSettle'),
    },
    { to: `/calls/${id}/pictures`, label: w('pictures.title'), needs: ['read', 'Dossier'] },
  ];
  const shown = all.filter(({ needs: [act, on] }) => ability.can(act, on));
  const isPublic = call.publishedAt && call.audience === 'PUBLIC' && call.stage !== 'CANCELLED';
  const publicPage: PartLink = { to: `/public/calls/${id}`, label: w('call.publicPage'), outside: true };
  return (
    <Panel id="parts" title={w('call.parts')}>
      <PartLinks parts={isPublic ? [...shown, publicPage] : shown} />
    </Panel>
  );
}
