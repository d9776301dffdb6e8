import type { CombinedError } from 'urql';
import { useT } from '../i18n/use-t.ts';
import { type Failure, failureOf } from '../urql/failure.ts';
import { Mark } from './mark.tsx';
import { NoticeBlock } from './notice-block.tsx';
import { PlainButton } from './plain-button.tsx';

interface ErrorStateProps {
  error?: CombinedError | Failure | null;
  onRetry?: () => void;
  small?: boolean;
}

function toFailure(error: ErrorStateProps['error']): Failure {
  if (!error) return { kind: 'broken' };
  return 'kind' in error ? error : failureOf(error);
}

/** What happened, what was kept, what to do: never a stack, never “unknown error”. */
export function ErrorState({ error, onRetry, small }: ErrorStateProps) {
  const t = useT();
  const { kind, requestId } = toFailure(error);
  const act =
    kind === 'outdated' ? (
      <PlainButton onClick={() => location.reload()}>{t('act.reload')}</PlainButton>
    ) : onRetry ? (
      <PlainButton onClick={onRetry}>{t('act.retry')}</PlainButton>
    ) : null;
  return (
    <NoticeBlock
      role="alert"
      small={small ?? false}
      mark={<Mark name={kind === 'offline' ? 'offline' : 'broken'} />}
      title={t(`failure.${kind}.title`)}
      act={act}
    >
      <p>{t(`failure.${kind}.todo`)}</p>
      {requestId ? <p className="x-figures x-faint">{t('failure.requestId', { id: requestId })}</p> : null}
    </NoticeBlock>
  );
}
