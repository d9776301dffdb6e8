import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const budgetNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.budgets', to: '/budgets', icon: 'coin', needs: ['read', 'PromotionBudget'] },
];

export const budgetRoutes: WebPlugin['routes'] = [
  { path: '/budgets', page: () => import('./list-page.tsx'), needs: ['read', 'PromotionBudget'] },
  { path: '/budgets/new', page: () => import('./create-page.tsx'), needs: ['create', 'PromotionBudget'] },
  { path: '/budgets/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'PromotionBudget'] },
  { path: '/budgets/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'PromotionBudget'] },
  { path: '/budgets/:id/uses', page: () => import('./uses-page.tsx'), needs: ['read', 'BudgetUse'] },
];
