import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { shareOf } from '../../shared/money.ts';
import { ShareBar } from '../budget/share-bar.tsx';
import { BudgetTag, HolderMoneyTag } from '../budget/tags.tsx';
import { YuanText } from '../budget/yuan-text.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { GapTag } from './tags.tsx';

const MoneyDocument = graphql(`
  query SupportPanel_Money($projectId: ID!) {
    promotionBudgets(filter: { projectId: $projectId }, page: { first: 3 }) {
      items { id year stage planned used balance fromHolder }
    }
  }
`);
const TeamDocument = graphql(`
  query SupportPanel_Team($projectId: ID!) {
    teamCoverage(projectId: $projectId) { id people missing }
    teamMembers(filter: { projectId: $projectId, current: true }, page: { first: 50 }) {
      items { id role gap person { id name } }
    }
  }
`);

/** 组织保障: the project's money, people and what they lack. */
export function SupportPanel({ projectId }: { projectId: string }) {
  const w = useWords();
  return (
    <Panel id="support" title={w('support.title')}>
      <Can do="read" on="PromotionBudget">
        <h3>{w('nav.budgets')}</h3>
        <Money projectId={projectId} />
      </Can>
      <Can do="read" on="TeamMember">
        <h3>{w('nav.team')}</h3>
        <Team projectId={projectId} />
      </Can>
      <Can do="read" on="PolicyScope">
        <h3>{w('nav.policies')}</h3>
        <p>
          <Link to={`/policies?project=${projectId}`}>{w('policy.applying')}</Link>
        </p>
      </Can>
    </Panel>
  );
}

function Money({ projectId }: { projectId: string }) {
  const w = useWords();
  const mayDraft = useCan('create', 'PromotionBudget');
  const [{ data, error }, execute] = useQuery({ query: MoneyDocument, variables: { projectId } });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small />;
  if (!data) return <TextSkeleton lines={2} />;
  const { items } = data.promotionBudgets;
  return (
    <>
      {items.length === 0 ? <p className="x-faint">{w('budget.none')}</p> : null}
      <ul className="x-entries">
        {items.map((budget) => (
          <li key={budget.id}>
            <p>
              <Link to={`/budgets/${budget.id}`}>{w('budget.ofYear', { year: budget.year })}</Link> <BudgetTag of={budget.stage} />{' '}
              {budget.fromHolder > 0 ? <HolderMoneyTag /> : null}
            </p>
            <p>
              <YuanText value={budget.used} bare /> / <YuanText value={budget.planned} />
            </p>
            <ShareBar percent={shareOf(budget.used, budget.planned)} />
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/budgets?project=${projectId}`}>{w('project.all')}</Link>
        {mayDraft ? (
          <>
            {' · '}
            <Link to={`/budgets/new?project=${projectId}`}>{w('budget.create')}</Link>
          </>
        ) : null}
      </p>
    </>
  );
}

function Team({ projectId }: { projectId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: TeamDocument, variables: { projectId } });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small />;
  if (!data) return <TextSkeleton lines={2} />;
  const missing = data.teamCoverage?.missing ?? [];
  const wanting = data.teamMembers.items.filter(({ gap }) => gap);
  return (
    <>
      <p>{w('team.people', { n: data.teamCoverage?.people ?? 0 })}</p>
      {missing.length > 0 ? (
        <p className="x-bad">
          {w('team.missing', { roles: missing.map((role) => w.find(`team.role.${role}`) ?? role).join(w('project.comma')) })}
        </p>
      ) : null}
      <ul className="x-entries">
        {wanting.map(({ id, role, gap, person }) => (
          <li key={id}>
            {w.find(`team.role.${role}`) ?? role} · {person ? <Link to={`/team/${person.id}`}>{person.name}</Link> : '–'}{' '}
            {gap ? <GapTag of={gap} /> : null}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/projects/${projectId}/team`}>{w('team.ofProject')}</Link>
      </p>
    </>
  );
}
