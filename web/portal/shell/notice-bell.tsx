import { Popup } from '@xinglin/kit/ui/popup.tsx';
import { Link } from 'react-router';
import { useWords } from '../locales/use-words.ts';
import { LatestNotices } from '../pages/notices/latest-notices.tsx';
import { CountMark } from './count.tsx';
import { Icon } from './icons.tsx';

export function NoticeBell({ unread }: { unread: number }) {
  const w = useWords();
  const label = unread > 0 ? w('top.noticesCount', { n: unread }) : w('top.notices');
  return (
    <Popup
      label={w('top.notices')}
      align="end"
      trigger={(props) => (
        <button type="button" {...props} className="p-top-act" aria-label={label}>
          <Icon name="bell" />
          <CountMark n={unread} />
        </button>
      )}
    >
      {(close) => (
        <div className="p-notices">
          <LatestNotices first={6} onOpen={close} />
          <div className="p-notices-end">
            <Link to="/notices" onClick={close}>
              {w('top.allNotices')}
            </Link>
          </div>
        </div>
      )}
    </Popup>
  );
}
