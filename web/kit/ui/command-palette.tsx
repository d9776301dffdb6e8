import { Button, Input, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../i18n/use-t.ts';
import { Marked } from './marked.tsx';
import { type PaletteItem, type PaletteProvider, usePaletteSearch } from './palette-search.ts';
import { useShortcut } from './use-shortcut.ts';

interface CommandPaletteProps {
  providers: readonly PaletteProvider[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Opens on Ctrl/⌘ K from anywhere, also out of a field. */
export function CommandPalette({ providers, open, onOpenChange }: CommandPaletteProps) {
  const t = useT();
  useShortcut('mod+k', () => onOpenChange(!open));
  return (
    <Modal
      open={open}
      title={<span className="x-unseen">{t('palette.title')}</span>}
      footer={null}
      closable={false}
      onCancel={() => onOpenChange(false)}
      destroyOnHidden
    >
      <PaletteBody providers={providers} close={() => onOpenChange(false)} />
    </Modal>
  );
}

interface PaletteBodyProps {
  providers: readonly PaletteProvider[];
  close: () => void;
}

function PaletteBody({ providers, close }: PaletteBodyProps) {
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  // Half-typed pinyin is nobody's question.
  const [settled, setSettled] = useState('');
  const wanted = settled.trim();
  const { groups, state, again } = usePaletteSearch(providers, wanted);
  const flat = groups.flatMap((group) => group.items);
  const active = flat[Math.min(at, flat.length - 1)];
  const optionId = (item: PaletteItem) => `${id}-${item.id}`;
  const activeId = active ? optionId(active) : undefined;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const choose = (item: PaletteItem) => {
    close();
    if (item.to) void navigate(item.to);
    item.run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || flat.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((place) => (Math.min(place, flat.length - 1) + step + flat.length) % flat.length);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      choose(active);
    }
  };
  return (
    <div className="x-palette">
      <Input
        autoFocus
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        aria-label={t('palette.title')}
        aria-autocomplete="list"
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
          if (!(event.nativeEvent as InputEvent).isComposing) setSettled(event.target.value);
        }}
        onCompositionEnd={(event) => setSettled(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.title')} className="x-palette-list">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role.
          <div key={group.id} role="group" aria-label={group.label}>
            <div className="x-palette-group" aria-hidden="true">
              {group.label}
            </div>
            {group.items.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are read by the combobox above.
              <div
                key={item.id}
                id={optionId(item)}
                role="option"
                aria-selected={item === active}
                className="x-palette-item"
                onClick={() => choose(item)}
              >
                <span>
                  <Marked text={item.label} query={wanted} />
                </span>
                {item.hint ? (
                  <span className="x-faint">
                    <Marked text={item.hint} query={wanted} />
                  </span>
                ) : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="x-faint x-palette-note" role="status">
        {flat.length > 0
          ? t('palette.results', { n: flat.length })
          : state === 'idle'
            ? wanted
              ? t('palette.empty', { query: wanted })
              : t('palette.hint')
            : ''}
        {state === 'busy' && wanted ? ` ${t('palette.busy')}` : ''}
        {state === 'failed' ? ` ${t('palette.failed')}` : ''}
      </p>
      {state === 'failed' ? (
        <div className="x-palette-note">
          <Button onClick={again}>{t('act.retry')}</Button>
        </div>
      ) : null}
    </div>
  );
}
