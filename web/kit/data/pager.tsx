import { Button } from 'antd';
import { useT } from '../i18n/use-t.ts';
import type { ListHandle } from './use-list.ts';

/** Keyset paging knows before and after, not page numbers: nothing shifts when rows arrive. */
export function Pager<Row>({ list }: { list: ListHandle<Row> }) {
  const t = useT();
  const { at, nextCursor } = list;
  const behind = at.address.after !== null;
  if (!behind && !nextCursor) return null;
  const pasted = behind && at.trail.length === 0;
  return (
    <nav className="x-pager" aria-label={t('list.paging')}>
      {pasted ? (
        <Button onClick={at.first}>{t('list.first')}</Button>
      ) : (
        <Button disabled={!behind} onClick={at.previous}>
          {t('list.previous')}
        </Button>
      )}
      <Button disabled={!nextCursor} onClick={() => nextCursor && at.next(nextCursor)}>
        {t('list.next')}
      </Button>
    </nav>
  );
}
