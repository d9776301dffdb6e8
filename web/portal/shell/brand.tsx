import { useWords } from '../locales/use-words.ts';

export function Brand() {
  const w = useWords();
  return (
    <span className="p-brand">
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <rect width="32" height="32" rx="8" className="p-brand-ground" />
        <path
          d="M16 26V13m0 7c-6 0-9-3-9-9 6 0 9 3 9 9Zm0-4c0-6 3-9 9-9 0 6-3 9-9 9Z"
          fill="none"
          stroke="#fff"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{w('app.name')}</span>
    </span>
  );
}
