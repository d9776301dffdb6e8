import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useShortcut } from '../ui/use-shortcut.ts';

interface SearchBoxProps {
  value: string;
  placeholder?: string | undefined;
  onSearch: (text: string) => void;
}

const pause = 300;

/** Searches while typing, after a pause; never in the middle of composing a Chinese word. */
export function SearchBox({ value, placeholder, onSearch }: SearchBoxProps) {
  const t = useT();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (composing || wanted === value) return;
    const timer = setTimeout(() => search.current(wanted), pause);
    return () => clearTimeout(timer);
  }, [text, composing, value]);
  useShortcut('/', () => input.current?.focus());
  return (
    <search className="x-search">
      <Input
        ref={input}
        type="search"
        allowClear
        aria-label={placeholder ?? t('list.search')}
        aria-keyshortcuts="/"
        placeholder={placeholder ?? t('list.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onPressEnter={() => !composing && search.current(text.trim())}
      />
    </search>
  );
}
