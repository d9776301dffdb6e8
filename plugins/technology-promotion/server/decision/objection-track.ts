// Where an objector asks by her code what became of her objection: on a notice that runs, is over, or was withdrawn.
import type { Context, Locale } from '@xinglin/kernel/context';
import { type Html, html } from '@xinglin/kernel/public/html';
import { trackObjection } from './objection.ts';
import { publicWords } from './public-words.ts';

export const objectionTrack = async (ctx: Context, noticeId: string, given: string | null, locale: Locale): Promise<Html> => {
  const w = publicWords[locale];
  const code = (given ?? '').slice(0, 60);
  const tracked = code ? await trackObjection(ctx, noticeId, code) : null;
  return html`<h2 id="track">${w.track}</h2>
<form method="get" action="/public/notices/${noticeId}#track"><input type="hidden" name="lang" value="${locale}"><label for="code">${w.code}</label><input id="code" name="code" required maxlength="60" autocomplete="off" value="${code}"><button>${w.find}</button></form>
${
  tracked
    ? html`<dl><dt>${w.state}</dt><dd>${tracked.number} · ${w.stage[tracked.stage as keyof typeof w.stage]}</dd>${tracked.findings ? html`<dt>${w.findings}</dt><dd>${tracked.findings}</dd>` : ''}</dl>`
    : code
      ? html`<p class="wrong" role="alert">${w.unknown}</p>`
      : ''
}`;
};
