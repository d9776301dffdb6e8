import { Modal } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { type Keys, useShortcut } from './use-shortcut.ts';

export interface Shortcut {
  keys: Keys;
  label: string;
}

const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent);

function spell(keys: Keys): string[] {
  const modifier = mac ? '⌘' : 'Ctrl';
  return keys.split('+').map((part) => (part === 'mod' ? modifier : part.toUpperCase()));
}

interface ShortcutsHelpProps {
  extra?: readonly Shortcut[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Listens for `?` and lists the kit's keys and the page's own. */
export function ShortcutsHelp({ extra = [], open, onOpenChange }: ShortcutsHelpProps) {
  const t = useT();
  useShortcut('?', () => onOpenChange(true));
  const all: readonly Shortcut[] = [
    { keys: 'mod+k', label: t('shortcuts.palette') },
    { keys: '/', label: t('shortcuts.search') },
    { keys: '?', label: t('shortcuts.help') },
    ...extra,
  ];
  return (
    <Modal open={open} title={t('shortcuts.title')} footer={null} onCancel={() => onOpenChange(false)} destroyOnHidden>
      <dl className="x-keys">
        {all.map((shortcut) => (
          <Row key={shortcut.keys} shortcut={shortcut} />
        ))}
      </dl>
    </Modal>
  );
}

function Row({ shortcut }: { shortcut: Shortcut }) {
  return (
    <>
      <dt>
        {spell(shortcut.keys).map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{shortcut.label}</dd>
    </>
  );
}
