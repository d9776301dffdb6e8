// Pages that the server writes by itself: public ones and the few words when there is no portal to send.
import { randomBytes } from 'node:crypto';
import { pagePolicy } from './security-headers.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of people, made harmless between and inside tags. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string);

export interface Page {
  title: string;
  lang: 'zh-CN' | 'en';
  /** Markup; everything in it that people wrote has gone through escapeHtml. */
  body: string;
  status?: number;
  headers?: Record<string, string>;
}

const style = `
:root { color-scheme: light dark; --accent: #1f7a5c; }
body { margin: 0 auto; max-width: 44rem; padding: 3rem 1.25rem; line-height: 1.75; text-autospace: normal;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; } a { color: var(--accent); } code { font-size: .95em; }`;

export const page = ({ title, lang, body, status = 200, headers = {} }: Page): Response => {
  const nonce = randomBytes(16).toString('base64');
  const html = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>`;
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce), ...headers },
  });
};
