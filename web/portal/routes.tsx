import { type MessageSource, storedLanguage } from '@xinglin/kit/i18n/language.ts';
import type { ComponentType } from 'react';
import { createBrowserRouter, Outlet, type RouteObject, ScrollRestoration } from 'react-router';
import { administrationPages } from './pages/administration.tsx';
import { plugins } from './plugins.ts';
import { FirstPaint } from './shell/first-paint.tsx';
import { Guarded } from './shell/guarded.tsx';
import { PageError } from './shell/page-error.tsx';
import { Shell } from './shell/shell.tsx';

type Page = () => Promise<{ default: ComponentType }>;

/** Every page is its own download. */
const page = (load: Page) => ({ lazy: async () => ({ Component: (await load()).default }) });

/** The texts set out with the page, else they would be asked for only when it stands. */
const withTexts =
  (load: Page, texts: MessageSource): Page =>
  async () => {
    const [loaded] = await Promise.all([load(), texts[storedLanguage()]().catch(() => undefined)]);
    return loaded;
  };

const pluginPages: RouteObject[] = plugins.flatMap((plugin) =>
  plugin.routes.map(({ path, page: load, needs }) => ({
    path,
    element: (
      <Guarded needs={needs}>
        <Outlet />
      </Guarded>
    ),
    children: [{ index: true, ...page(withTexts(load, plugin.locales)) }],
  })),
);

const themed = (children: RouteObject[]): RouteObject => ({ ...page(() => import('./shell/themed.tsx')), children });

const inside: RouteObject[] = [
  { path: 'notices', ...page(() => import('./pages/notices/notices.tsx')) },
  { path: 'notices/preferences', ...page(() => import('./pages/notices/preferences.tsx')) },
  { path: 'me/security', ...page(() => import('./pages/security/security.tsx')) },
  ...administrationPages,
  ...pluginPages,
  { path: '*', ...page(() => import('./pages/not-found.tsx')) },
];

const home: RouteObject = { index: true, ...page(() => import('./pages/home/home.tsx')) };

/** Pages that do without antd, as home does. */
const plain: RouteObject[] = [
  { path: '/sign-in', ...page(() => import('./identity/sign-in.tsx')) },
  { path: '/forgot-password', ...page(() => import('./identity/forgot-password.tsx')) },
  { path: '/reset-password', ...page(() => import('./identity/reset-password.tsx')) },
];

const outside: RouteObject[] = [
  { path: '/join', ...page(() => import('./identity/join.tsx')) },
  { path: '/join-platform', ...page(() => import('./pages/onboarding/join-platform.tsx')) },
  { path: '/application', ...page(() => import('./pages/onboarding/application.tsx')) },
];

const Root = () => (
  <>
    <Outlet />
    <ScrollRestoration />
  </>
);

export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <PageError />,
    HydrateFallback: FirstPaint,
    children: [
      ...plain,
      themed(outside),
      { path: '/', element: <Shell />, children: [{ errorElement: <PageError />, children: [home, themed(inside)] }] },
    ],
  },
]);
