import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const ledgerNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.ledger', to: '/ledger', icon: 'ledger', needs: ['read', 'LedgerEntry'] },
];

export const ledgerRoutes: WebPlugin['routes'] = [
  { path: '/ledger', page: () => import('./list-page.tsx'), needs: ['read', 'LedgerEntry'] },
];
