import type { ReactNode } from 'react';
import { Mark, type MarkName } from './mark.tsx';
import { NoticeBlock } from './notice-block.tsx';

interface EmptyStateProps {
  title: ReactNode;
  /** What this place is for. */
  children?: ReactNode;
  /** The first act to take here. */
  act?: ReactNode;
  mark?: MarkName;
  small?: boolean;
}

export function EmptyState({ title, children, act, mark = 'leaf', small }: EmptyStateProps) {
  return (
    <NoticeBlock mark={<Mark name={mark} />} title={title} act={act} small={small ?? false}>
      {children}
    </NoticeBlock>
  );
}
