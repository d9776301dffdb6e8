import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useRef } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../locales/use-words.ts';
import { Icon } from './icons.tsx';
import { PersonChoices } from './person-menu.tsx';
import { MainMenu } from './side-bar.tsx';

/** A phone's menu: what is used daily under the thumb, the rest in a drawer. */
export function BottomBar() {
  const t = useT();
  const w = useWords();
  const menu = useRef<HTMLDialogElement>(null);
  const person = useRef<HTMLDialogElement>(null);
  return (
    <>
      <nav className="p-bottom" aria-label={w('nav.label')}>
        <NavLink to="/" end>
          <Icon name="home" />
          {w('nav.home')}
        </NavLink>
        <button type="button" aria-haspopup="dialog" onClick={() => menu.current?.showModal()}>
          <Icon name="menu" />
          {w('nav.menu')}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => person.current?.showModal()}>
          <Icon name="person" />
          {w('nav.me')}
        </button>
      </nav>
      <dialog ref={menu} className="p-drawer" aria-label={w('nav.menu')} closedby="any">
        <MainMenu onChoose={() => menu.current?.close()} />
        <CloseDrawer label={t('act.close')} />
      </dialog>
      <dialog ref={person} className="p-drawer" aria-label={w('nav.me')} closedby="any">
        <PersonChoices close={() => person.current?.close()} />
        <CloseDrawer label={t('act.close')} />
      </dialog>
    </>
  );
}

function CloseDrawer({ label }: { label: string }) {
  return (
    <form method="dialog">
      <button type="submit" className="p-drawer-close">
        {label}
      </button>
    </form>
  );
}
