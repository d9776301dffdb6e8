import { NavLink } from 'react-router';

interface PageTabsProps {
  label: string;
  tabs: readonly { to: string; label: string }[];
}

/** Pages that belong together; each keeps its own address. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav className="p-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
