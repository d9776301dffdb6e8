import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const reviewNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.tasks', to: '/tasks', icon: 'checks', needs: ['accept', 'Assignment'] },
];

export const reviewRoutes: WebPlugin['routes'] = [
  { path: '/tasks', page: () => import('./tasks-page.tsx'), needs: ['accept', 'Assignment'] },
  { path: '/tasks/:id', page: () => import('./task-page.tsx'), needs: ['accept', 'Assignment'] },
  { path: '/ranking/:roundId', page: () => import('../scores/ranking-page.tsx'), needs: ['create', 'RankingVote'] },
  { path: '/rounds/:id/reviews', page: () => import('./reviews-page.tsx'), needs: ['return', 'Review'] },
  { path: '/rounds/:id/scores', page: () => import('../scores/scores-page.tsx'), needs: ['read', 'RoundItem'] },
  { path: '/rounds/:id/chair-order', page: () => import('../scores/chair-order-page.tsx'), needs: ['decideTie', 'ReviewRound'] },
  { path: '/rounds/:id/snapshots', page: () => import('../scores/snapshots-page.tsx'), needs: ['read', 'ScoreSnapshot'] },
];
