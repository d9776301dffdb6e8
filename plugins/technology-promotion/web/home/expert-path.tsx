import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useHomeWords } from '../words.ts';
import { Steps } from './steps.tsx';

const GuideTasksDocument = graphql(`
  query Guide_Tasks {
    reviewTasks(page: { first: 100 }) {
      items {
        id
        title
        stage
      }
    }
    meetingSeats(page: { first: 20 }) {
      items {
        id
        title
        stage
      }
    }
  }
`);

const steps = [
  { key: 'accept', stages: ['INVITED'] },
  { key: 'write', stages: ['IN_PROGRESS', 'RETURNED', 'ACCEPTED'] },
  { key: 'compare', stages: ['SUBMITTED'] },
] as const;

const watched = { additionalTypenames: ['ReviewTask', 'MeetingSeat'] };

export default function ExpertPath() {
  const w = useHomeWords();
  const [{ data, error }, execute] = useQuery({ query: GuideTasksDocument, context: watched });
  const tasks = data?.reviewTasks.items;
  const task = (stages: readonly string[]) => {
    const found = stages.flatMap((stage) => tasks?.filter((each) => each.stage === stage) ?? [])[0];
    return found ? { to: `/tasks/${found.id}`, title: found.title ?? w('home.guide.expert.hidden') } : null;
  };
  const meeting = data?.meetingSeats.items.find(({ stage }) => stage === 'OPEN');
  return (
    <Steps
      error={error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      steps={
        tasks && [
          {
            key: 'profile',
            label: w('home.guide.expert.profile'),
            hint: w('home.guide.expert.profile.hint'),
            at: { to: '/engagement', title: w('home.guide.expert.profile.to') },
          },
          ...steps.map(({ key, stages }) => ({
            key,
            label: w(`home.guide.expert.${key}`),
            hint: w(`home.guide.expert.${key}.hint`),
            at: task(stages),
          })),
          {
            key: 'vote',
            label: w('home.guide.expert.vote'),
            hint: w('home.guide.expert.vote.hint'),
            at: meeting ? { to: `/meetings/${meeting.id}/seat`, title: meeting.title } : null,
          },
        ]
      }
    />
  );
}
