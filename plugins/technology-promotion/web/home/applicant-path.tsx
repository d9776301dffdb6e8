import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useHomeWords } from '../words.ts';
import { Steps } from './steps.tsx';

const GuideSubmissionsDocument = graphql(`
  query Guide_Submissions {
    callAnnouncements(page: { first: 20 }, filter: { open: true }) {
      items {
        id
        title
      }
    }
    submissions(page: { first: 100 }) {
      items {
        id
        title
        stage
      }
    }
  }
`);

const steps = [
  { key: 'write', stages: ['DRAFT'] },
  { key: 'wait', stages: ['SUBMITTED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW'] },
  { key: 'supplement', stages: ['SUPPLEMENT_REQUESTED'] },
  { key: 'outcome', stages: ['DECIDED'] },
] as const;

const watched = { additionalTypenames: ['CallAnnouncement', 'Submission'] };

export default function ApplicantPath() {
  const w = useHomeWords();
  const [{ data, error }, execute] = useQuery({ query: GuideSubmissionsDocument, context: watched });
  const mine = data?.submissions.items;
  const submission = (stages: readonly string[]) => {
    const found = mine?.find(({ stage }) => stages.includes(stage));
    return found ? { to: `/submissions/${found.id}`, title: found.title } : null;
  };
  const [open] = data?.callAnnouncements.items ?? [];
  return (
    <Steps
      error={error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      steps={
        mine && [
          {
            key: 'read',
            label: w('home.guide.applicant.read'),
            hint: w('home.guide.applicant.read.hint'),
            at: open ? { to: `/announcements/${open.id}`, title: open.title } : null,
          },
          ...steps.map(({ key, stages }) => ({
            key,
            label: w(`home.guide.applicant.${key}`),
            hint: w(`home.guide.applicant.${key}.hint`),
            at: submission(stages),
          })),
        ]
      }
    />
  );
}
