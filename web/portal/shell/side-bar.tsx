import { NavLink } from 'react-router';
import { useWords } from '../locales/use-words.ts';
import { Brand } from './brand.tsx';
import { Icon } from './icons.tsx';
import { type MenuEntry, useMenu } from './use-menu.ts';

export function SideBar() {
  return (
    <aside className="p-side">
      <div className="p-side-head">
        <Brand />
      </div>
      <MainMenu />
    </aside>
  );
}

/** The same entries stand at the side of a desk and in the drawer of a phone. */
export function MainMenu({ onChoose }: { onChoose?: () => void }) {
  const w = useWords();
  const { modules, administration } = useMenu();
  return (
    <nav aria-label={w('nav.label')} className="p-menu">
      <ul>
        <Entry entry={{ to: '/', label: w('nav.home'), icon: 'home' }} onChoose={onChoose} />
      </ul>
      {modules.map(({ id, title, entries }) => (
        <Group key={id} title={title} entries={entries} onChoose={onChoose} />
      ))}
      <Group title={w('nav.administration')} entries={administration} onChoose={onChoose} />
    </nav>
  );
}

interface GroupProps {
  title: string;
  entries: readonly MenuEntry[];
  onChoose?: (() => void) | undefined;
}

function Group({ title, entries, onChoose }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.to} entry={entry} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

function Entry({ entry, onChoose }: { entry: MenuEntry; onChoose?: (() => void) | undefined }) {
  return (
    <li>
      <NavLink to={entry.to} end={entry.to === '/'} {...(onChoose ? { onClick: onChoose } : {})}>
        <Icon name={entry.icon} />
        <span>{entry.label}</span>
      </NavLink>
    </li>
  );
}
