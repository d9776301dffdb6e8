import { useT } from '../i18n/use-t.ts';

/** As many rows as are likely to come, at their real height. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t('list.loading')} className="x-table-box x-table-skeleton">
      {Array.from({ length: rows }, (_, row) => (
        <div key={String(row)} className="x-table-skeleton-row">
          <span className="x-bar" style={{ width: `${28 + ((row * 7) % 17)}%` }} />
          <span className="x-bar" style={{ width: '12%' }} />
          <span className="x-bar" style={{ width: '16%' }} />
        </div>
      ))}
    </div>
  );
}
