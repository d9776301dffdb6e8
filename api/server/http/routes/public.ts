// The public pages of all plugins, in one frame: 征集公告, 公示 and what else everybody may read.
import { randomBytes } from 'node:crypto';
import { createContext, inScope, type Locale, type Services } from '@xinglin/kernel/context';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { Html, html } from '@xinglin/kernel/public/html';
import { findPublicPage, type PublicAnswer, type PublicData, type PublicPage } from '@xinglin/kernel/public/public-page';
import { anonymous } from '@xinglin/kernel/viewer';
import type { RequestInfo } from '../request-info.ts';
import { type Route, under } from '../route.ts';
import { pagePolicy } from '../security-headers.ts';
import { publicStyle } from './public-style.ts';

const FORM_BYTES = 65_536;

const words = {
  'zh-CN': {
    portal: '杏林',
    home: '公开信息',
    signIn: '登录',
    other: 'English',
    missing: '页面不存在',
    missingBody: '这里没有公开的内容，可能已经撤下。',
  },
  en: {
    portal: 'Xinglin',
    home: 'Public information',
    signIn: 'Sign in',
    other: '中文',
    missing: 'Nothing here',
    missingBody: 'Nothing public is here; it may have been taken down.',
  },
} as const;

const localeOf = (request: Request, url: URL): Locale => {
  const asked = url.searchParams.get('lang');
  if (asked === 'en' || asked === 'zh-CN') return asked;
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh-CN';
};

const inLanguage = (url: URL, locale: Locale): string => {
  const query = new URLSearchParams(url.searchParams);
  query.set('lang', locale);
  return `${url.pathname}?${query}`;
};

const frame = (answer: PublicAnswer, pages: readonly PublicPage[], url: URL, locale: Locale): Response => {
  const w = words[locale];
  const nonce = randomBytes(16).toString('base64');
  const menu = pages.flatMap(({ path, menu }) => (menu ? [{ path, label: menu[locale] }] : []));
  const whole = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${answer.title} · ${w.portal}</title>
${answer.head}
<style nonce="${nonce}">${new Html(publicStyle)}</style>
</head>
<body>
<header><nav aria-label="${w.home}">
<a class="mark" href="/public?lang=${locale}">${w.portal}</a>
${menu.map(({ path, label }) => html`<a href="${path}?lang=${locale}"${path === url.pathname ? new Html(' aria-current="page"') : ''}>${label}</a>`)}
<span class="space"></span>
<a href="${inLanguage(url, locale === 'en' ? 'zh-CN' : 'en')}" lang="${locale === 'en' ? 'zh-CN' : 'en'}">${w.other}</a>
<a href="/sign-in">${w.signIn}</a>
</nav></header>
<main>
<h1>${answer.title}</h1>
${answer.body}
</main>
</body>
</html>`;
  return new Response(whole.text, {
    status: answer.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce), vary: 'accept-language' },
  });
};

const data = ({ type, text }: PublicData): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, vary: 'accept-language' } });

export const publicRoute = (services: Services): Route => {
  const pages = services.registry.plugins.flatMap((plugin) => plugin.publicPages ?? []);
  const feeds = services.registry.plugins.flatMap((plugin) => plugin.publicFeeds ?? []);
  const missing = (locale: Locale): PublicAnswer => ({
    status: 404,
    title: words[locale].missing,
    body: html`<p>${words[locale].missingBody}</p>`,
  });
  const index = (locale: Locale): PublicAnswer => ({
    title: words[locale].home,
    body: html`<ul class="plain">${pages.flatMap(({ path, menu }) =>
      menu ? [html`<li><a href="${path}?lang=${locale}">${menu[locale]}</a></li>`] : [],
    )}</ul>`,
  });

  const answer = async (request: Request, info: RequestInfo): Promise<Response> => {
    const url = new URL(request.url);
    const locale = localeOf(request, url);
    if (url.pathname === '/public') return frame(index(locale), pages, url, locale);
    const feed = findPublicPage(feeds, url.pathname);
    const found = findPublicPage(pages, url.pathname);
    const ctx = createContext(services, { viewer: anonymous, scope: { kind: 'public' }, requestId: info.id, ip: info.ip, locale });
    const ask = { ctx, locale, params: (feed ?? found)?.params ?? {}, query: url.searchParams };
    if (feed) {
      const read = await inScope(ctx, () => feed.page.read(ask));
      return read ? data(read) : frame(missing(locale), pages, url, locale);
    }
    if (!found) return frame(missing(locale), pages, url, locale);
    const { page } = found;
    if (request.method !== 'POST') return frame((await inScope(ctx, () => page.show(ask))) ?? missing(locale), pages, url, locale);
    if (!page.send) return frame(missing(locale), pages, url, locale);
    const form = new URLSearchParams(await request.text());
    const taken = await inTransaction(ctx, async () => page.send?.(ask, form));
    if (taken && 'to' in taken) return new Response(null, { status: 303, headers: { location: taken.to } });
    return frame(taken ?? missing(locale), pages, url, locale);
  };
  return { name: 'public', matches: under('/public'), body: FORM_BYTES, forms: true, answer };
};
