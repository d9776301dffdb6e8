import { languages } from '@xinglin/kit/i18n/language.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useMode } from '@xinglin/kit/theme/mode.ts';
import { Popup } from '@xinglin/kit/ui/popup.tsx';
import { Link } from 'react-router';
import { useSignOut } from '../identity/sign-out.ts';
import { useWords } from '../locales/use-words.ts';
import { useViewer } from '../viewer/viewer-context.tsx';
import { Icon } from './icons.tsx';

export function PersonMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const w = useWords();
  const { name } = useViewer();
  return (
    <Popup
      label={w('top.person', { name })}
      align="end"
      trigger={(props) => (
        <button type="button" {...props} className="p-top-act" aria-label={w('top.person', { name })}>
          <Icon name="person" />
          <span className="p-wide">{name}</span>
        </button>
      )}
    >
      {(close) => <PersonChoices close={close} onShortcuts={onShortcuts} />}
    </Popup>
  );
}

interface PersonChoicesProps {
  close: () => void;
  onShortcuts?: () => void;
}

export function PersonChoices({ close, onShortcuts }: PersonChoicesProps) {
  const t = useT();
  const w = useWords();
  const { name, email } = useViewer();
  const { language, setLanguage } = useLanguage();
  const { mode, setMode } = useMode();
  const signOut = useSignOut();
  return (
    <div className="p-person">
      <p className="p-person-head">
        <strong>{name}</strong>
        <small>{email}</small>
      </p>
      <ul className="x-menu">
        <li>
          <Link to="/me/security" onClick={close}>
            {w('person.security')}
          </Link>
        </li>
        {onShortcuts ? (
          <li className="p-wide">
            <button
              type="button"
              onClick={() => {
                close();
                onShortcuts();
              }}
            >
              {w('person.shortcuts')}
            </button>
          </li>
        ) : null}
      </ul>
      <Segments
        label={t('language.choose')}
        name="language"
        value={language}
        onValue={setLanguage}
        options={languages.map((one) => [one, t(`language.${one}`)])}
      />
      <Segments
        label={t('mode.choose')}
        name="mode"
        value={mode}
        onValue={setMode}
        options={[
          ['light', t('mode.light')],
          ['dark', t('mode.dark')],
          ['system', t('mode.system')],
        ]}
      />
      <ul className="x-menu p-menu-end">
        <li>
          <button type="button" onClick={signOut}>
            {w('person.signOut')}
          </button>
        </li>
      </ul>
    </div>
  );
}

interface SegmentsProps<V extends string> {
  label: string;
  name: string;
  value: V;
  onValue: (value: V) => void;
  options: readonly (readonly [V, string])[];
}

function Segments<V extends string>({ label, name, value, onValue, options }: SegmentsProps<V>) {
  return (
    <fieldset className="p-segments">
      <legend>{label}</legend>
      <div>
        {options.map(([option, text]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onValue(option)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
