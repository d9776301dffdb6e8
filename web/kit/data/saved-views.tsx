import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Popup } from '../ui/popup.tsx';

export interface SavedView {
  id: string;
  name: string;
  /** The address's search part, without `?`. */
  query: string;
}

/** Where views are kept is the portal's affair; the list only shows and names them. */
export interface SavedViews {
  items: readonly SavedView[];
  save: (name: string, query: string) => unknown;
  remove: (id: string) => unknown;
}

interface ViewBarProps {
  views: SavedViews;
  current: string;
  onOpen: (query: string) => void;
}

export function ViewBar({ views, current, onOpen }: ViewBarProps) {
  const t = useT();
  const active = views.items.find((view) => view.query === current);
  // Nothing kept and nothing to keep: a bar with one word in it would only stand in the way.
  if (views.items.length === 0 && !current) return null;
  return (
    <nav className="x-views" aria-label={t('list.views')}>
      <button type="button" aria-current={current === ''} onClick={() => onOpen('')}>
        {t('list.allRows')}
      </button>
      {views.items.map((view) => (
        <button key={view.id} type="button" aria-current={view === active} onClick={() => onOpen(view.query)}>
          {view.name}
        </button>
      ))}
      {active ? (
        <Button size="small" type="text" onClick={() => void views.remove(active.id)}>
          {t('list.deleteView', { name: active.name })}
        </Button>
      ) : current ? (
        <SaveView onSave={(name) => void views.save(name, current)} />
      ) : null}
    </nav>
  );
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const t = useT();
  return (
    <Popup
      label={t('list.saveView')}
      trigger={(props) => (
        <Button size="small" type="text" {...props}>
          {t('list.saveView')}
        </Button>
      )}
    >
      {(close) => (
        <NameForm
          onName={(name) => {
            close();
            onSave(name);
          }}
        />
      )}
    </Popup>
  );
}

function NameForm({ onName }: { onName: (name: string) => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <form className="x-choices x-choice-text" onSubmit={submit}>
      <Input
        autoFocus
        maxLength={40}
        aria-label={t('list.viewName')}
        placeholder={t('list.viewName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" type="primary" disabled={!name.trim()}>
        {t('list.saveView')}
      </Button>
    </form>
  );
}
