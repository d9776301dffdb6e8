import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useT } from '../i18n/use-t.ts';

export interface Crumb {
  label: string;
  to?: string;
}

interface PageProps {
  title: ReactNode;
  /** The browser tab's title when `title` is not plain text. */
  tabTitle?: string;
  /** Beside the title: a count, a status. */
  note?: ReactNode;
  breadcrumb?: readonly Crumb[];
  actions?: ReactNode;
  /** Keeps forms and reading pages to a line length that eyes like. */
  narrow?: boolean;
  children: ReactNode;
}

export function Page({ title, tabTitle, note, breadcrumb, actions, narrow, children }: PageProps) {
  const t = useT();
  const tab = tabTitle ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (tab) document.title = `${tab} · ${t('app.name')}`;
  }, [tab, t]);
  return (
    <div className={narrow ? 'x-page x-page-narrow' : 'x-page'}>
      {breadcrumb && breadcrumb.length > 0 ? (
        <nav aria-label={t('page.breadcrumb')} className="x-crumbs">
          <ol>
            {breadcrumb.map((crumb) => (
              <li key={crumb.label}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
            ))}
          </ol>
        </nav>
      ) : null}
      <header className="x-page-head">
        <h1 className="x-page-title">
          {title}
          {note ? <span className="x-page-note">{note}</span> : null}
        </h1>
        {actions ? <div className="x-page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
