import type { Column } from '@xinglin/kit/data/column.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useSubjects } from '../parts/use-subjects.ts';
import { useWords } from '../words.ts';
import { EntryTag } from './tags.tsx';

interface Row {
  number: string;
  title: string;
  stage: string;
  level: string;
  subjects: string[];
  holderName: string;
  nextReviewOn?: string | null;
  currentVersion?: { label: string } | null;
}

/** What a list of entries shows; the holder's own list leaves the holder out. */
export function useEntryColumns({ holder }: { holder: boolean }): Column<Row>[] {
  const w = useWords();
  const subjects = useSubjects();
  return [
    { key: 'title', label: w('entry.title'), render: ({ title }) => title, always: true },
    { key: 'number', label: w('entry.number'), whole: true, render: ({ number }) => number },
    { key: 'stage', label: w('entry.stage'), render: ({ stage }) => <EntryTag of={stage} />, card: 'status' },
    { key: 'level', label: w('entry.level'), render: ({ level }) => w.find(`entry.level.${level}`) ?? level },
    { key: 'subjects', label: w('entry.subject'), render: (row) => subjects.list(row.subjects) },
    ...(holder ? [{ key: 'holder', label: w('entry.holder'), render: ({ holderName }: Row) => holderName }] : []),
    { key: 'version', label: w('entry.version'), render: ({ currentVersion }) => currentVersion?.label ?? w('entry.noVersion') },
    {
      key: 'nextReview',
      label: w('entry.nextReview'),
      render: ({ nextReviewOn }) => (nextReviewOn ? <DateText value={nextReviewOn} /> : null),
    },
  ];
}

export function useEntryFilters() {
  const w = useWords();
  const subjects = useSubjects();
  const stages = ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'EXITED'] as const;
  const levels = ['KEY', 'GENERAL', 'PILOT'] as const;
  return [
    {
      key: 'stage' as const,
      label: w('entry.stage'),
      kind: 'one' as const,
      options: stages.map((value) => ({ value, label: w(`entry.stage.${value}`) })),
    },
    {
      key: 'level' as const,
      label: w('entry.level'),
      kind: 'one' as const,
      options: levels.map((value) => ({ value, label: w(`entry.level.${value}`) })),
    },
    { key: 'subject' as const, label: w('entry.subject'), kind: 'one' as const, options: subjects.options },
  ];
}

/** Which entries two claim is for those who keep or hold them to see. */
export function useDisputeFilter() {
  const w = useWords();
  return {
    key: 'dispute' as const,
    label: w('entry.dispute'),
    kind: 'one' as const,
    options: [{ value: 'disputed', label: w('entry.disputed') }],
  };
}

type Chosen = Partial<Record<'stage' | 'level' | 'subject' | 'dispute', readonly string[]>>;

/** What is asked for by the search and the filters of a list of entries. */
export const entryWish = (search: string | undefined, { stage, level, subject, dispute }: Chosen) => ({
  text: search,
  stage: stage?.[0],
  level: level?.[0],
  subject: subject?.[0],
  disputed: dispute ? true : undefined,
});
