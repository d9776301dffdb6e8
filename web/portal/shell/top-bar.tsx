import { Link } from 'react-router';
import { useWords } from '../locales/use-words.ts';
import { CountMark } from './count.tsx';
import { Icon } from './icons.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { OrganisationSwitch } from './organisation-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useWork } from './use-work.ts';

const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

interface TopBarProps {
  onSearch: () => void;
  onShortcuts: () => void;
}

export function TopBar({ onSearch, onShortcuts }: TopBarProps) {
  const w = useWords();
  const { unread, items = [] } = useWork();
  return (
    <header className="p-top">
      <OrganisationSwitch />
      <button type="button" className="p-search" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span className="p-wide">{w('top.search')}</span>
        <kbd className="p-wide">{mac ? '⌘ K' : 'Ctrl K'}</kbd>
        <span className="x-unseen p-narrow">{w('top.search')}</span>
      </button>
      <span className="p-top-acts">
        <span className="p-wide">
          <Link to="/" className="p-top-act">
            <Icon name="work" />
            <span>{w('top.work')}</span> <CountMark n={items.length} plain />
          </Link>
        </span>
        <NoticeBell unread={unread} />
        <span className="p-wide">
          <PersonMenu onShortcuts={onShortcuts} />
        </span>
      </span>
    </header>
  );
}
