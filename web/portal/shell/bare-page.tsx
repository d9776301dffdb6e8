import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface BarePageProps {
  title?: string;
  /** Under the title. */
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** Pages before the shell: signing in, joining, choosing an organisation. */
export function BarePage({ title, lead, wide = false, children }: BarePageProps) {
  return (
    <div className="p-bare">
      <header className="p-bare-top">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={wide ? 'p-bare-main p-bare-wide' : 'p-bare-main'}>
        {title ? <h1>{title}</h1> : null}
        {lead ? <p className="p-lead">{lead}</p> : null}
        {children}
      </main>
    </div>
  );
}
