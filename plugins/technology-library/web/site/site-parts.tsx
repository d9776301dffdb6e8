import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { type PartLink, PartLinks } from '@xinglin/kit/data/part-links.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const PartsDocument = graphql(`
  query SitePage_Parts($id: ID!) {
    siteParts(adoptionId: $id) {
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

type Counted = 'readiness' | 'agreements' | 'activities' | 'figures' | 'visits' | 'findings' | 'safetyEvents';
type Waiting = 'toAccept' | 'toSign' | 'running' | 'toClose' | 'toRectify' | 'toReport';
type Needs = readonly [act: string, on: string];

/** Everything that belongs to the site and has a list of its own, in the order of the work. */
export function SiteParts({ id, ours = false }: SitePartsProps) {
  const w = useWords();
  const ability = useAbility();
  const [{ data }] = useQuery({ query: PartsDocument, variables: { id }, context });
  const parts = data?.siteParts;
  const at = (page: string) => `/${ours ? 'our-' : ''}${page}?site=${id}`;
  const take = ours ? 'receive' : 'read';
  const part = (to: string, label: string, [act, on]: Needs, of: Counted, what: Waiting): PartLink[] => {
    const [all, waiting] = [parts?.[of], parts?.[`${of}Open`]];
    const count = typeof all === 'number' ? w('site.part.count', { n: all }) : null;
    return ability.can(act, on) ? [{ to, label, count, open: waiting ? w(`site.part.${what}`, { n: waiting }) : null }] : [];
  };
  return (
    <Panel id="parts" title={w('site.parts')}>
      <PartLinks
        parts={[
          ...part(`/readiness?site=${id}`, w('readiness.title'), ['read', 'ReadinessCheck'], 'readiness', 'toAccept'),
          ...part(at('agreements'), w('nav.agreements'), [take, 'Agreement'], 'agreements', 'toSign'),
          ...part(at('activities'), w('nav.activities'), [take, 'Activity'], 'activities', 'running'),
          ...part(at('figures'), w('nav.figures'), ['read', 'IndicatorValue'], 'figures', 'toReport'),
          ...part(`/supervision?site=${id}`, w('nav.supervision'), ['read', 'SupervisionVisit'], 'visits', 'toClose'),
          ...part(at('findings'), w('nav.findings'), ['read', 'Finding'], 'findings', 'toRectify'),
          ...part(at('safety-events'), w('nav.safety'), ['read', 'SafetyEvent'], 'safetyEvents', 'toClose'),
        ]}
      />
    </Panel>
  );
}
