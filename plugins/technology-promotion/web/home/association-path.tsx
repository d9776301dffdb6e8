import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useHomeWords } from '../words.ts';
import { Steps } from './steps.tsx';

const GuideCallsDocument = graphql(`
  query Guide_Calls {
    calls(page: { first: 100 }) {
      items {
        id
        title
        stage
      }
    }
  }
`);

const steps = [
  { key: 'announce', stages: ['DRAFT'] },
  { key: 'collect', stages: ['OPEN'] },
  { key: 'screen', stages: ['SCREENING', 'CLOSED'] },
  { key: 'review', stages: ['REVIEWING'] },
  { key: 'decide', stages: ['DELIBERATED'] },
  { key: 'publish', stages: ['PUBLIC_NOTICE'] },
  { key: 'conclude', stages: ['CONCLUDED'] },
] as const;

const watched = { additionalTypenames: ['Call'] };

export default function AssociationPath() {
  const w = useHomeWords();
  const [{ data, error }, execute] = useQuery({ query: GuideCallsDocument, context: watched });
  const calls = data?.calls.items;
  const standing = (stages: readonly string[]) => {
    const found = stages.flatMap((stage) => calls?.filter((call) => call.stage === stage) ?? [])[0];
    return found ? { to: `/calls/${found.id}`, title: found.title } : null;
  };
  return (
    <Steps
      error={error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      steps={
        calls &&
        steps.map(({ key, stages }) => ({
          key,
          label: w(`home.guide.association.${key}`),
          hint: w(`home.guide.association.${key}.hint`),
          at: standing(stages),
        }))
      }
    />
  );
}
