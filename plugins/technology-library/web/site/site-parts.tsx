import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { type PartLink, PartLinks } from '@xinglin/kit/data/part-links.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const PartsDocument = graphql(`
  query SitePage_Parts($id: ID!) {
    siteParts(id: $id) {
      id readiness readinessOpen agreements agreementsOpen activities activitiesOpen visits visitsOpen findings findingsOpen figures figuresOpen
      safetyEvents safetyEventsOpen
    }
  }
`);

const context = {
  additionalTypenames: ['ReadinessCheck', 'Agreement', 'Activity', 'SupervisionVisit', 'Finding', 'IndicatorValue', 'SafetyEvent'],
};

interface SitePartsProps {
  id: string;
  /** As the site sees itself; otherwise as its association does. */
  ours?: boolean;
}

interface Part extends PartLink {
  needs: readonly [act: string, on: string];
}

type Waiting = 'toAccept' | 'toSign' | 'running' | 'toClose' | 'toRectify' | 'toReport';

/** Everything that belongs to the site and has a list of its own, in the order of the work. */
export function SiteParts({ id, ours = false }: SitePartsProps) {
  const w = useWords();
  const ability = useAbility();
  const [{ data }] = useQuery({ query: PartsDocument, variables: { id }, context });
  const parts = data?.siteParts;
  const count = (n: number | null | undefined) => (typeof n === 'number' ? w('site.part.count', { n }) : null);
  const open = (n: number | null | undefined, what: Waiting) => (n ? w(`site.part.${what}`, { n }) : null);
  const at = (page: string) => `/${ours ? 'our-' : ''}${page}?site=${id}`;
  const all: readonly Part[] = [
    {
      to: `/readiness?site=${id}`,
      label: w('readiness.title'),
      needs: ['read', 'ReadinessCheck'],
      count: count(parts?.readiness),
      open: open(parts?.readinessOpen, 'toAccept'),
    },
    {
      to: at('agreements'),
      label: w('nav.agreements'),
      needs: [ours ? 'receive' : 'read', 'Agreement'],
      count: count(parts?.agreements),
      open: open(parts?.agreementsOpen, 'toSign'),
    },
    {
      to: at('activities'),
      label: w('nav.activities'),
      needs: [ours ? 'receive' : 'read', 'Activity'],
      count: count(parts?.activities),
      open: open(parts?.activitiesOpen, 'running'),
    },
    {
      to: at('figures'),
      label: w('nav.figures'),
      needs: ['read', 'IndicatorValue'],
      count: count(parts?.figures),
      open: open(parts?.figuresOpen, 'toReport'),
    },
    {
      to: `/supervision?site=${id}`,
      label: w('nav.supervision'),
      needs: ['read', 'SupervisionVisit'],
      count: count(parts?.visits),
      open: open(parts?.visitsOpen, 'toClose'),
    },
    {
      to: at('findings'),
      label: w('nav.findings'),
      needs: ['read', 'Finding'],
      count: count(parts?.findings),
      open: open(parts?.findingsOpen, 'toRectify'),
    },
    {
      to: at('safety-events'),
      label: w('nav.safety'),
      needs: ['read', 'SafetyEvent'],
      count: count(parts?.safetyEvents),
      open: open(parts?.safetyEventsOpen, 'toClose'),
    },
  ];
  return (
    <Panel id="parts" title={w('site.parts')}>
      <PartLinks parts={all.filter(({ needs: [act, on] }) => ability.can(act, on))} />
    </Panel>
  );
}
