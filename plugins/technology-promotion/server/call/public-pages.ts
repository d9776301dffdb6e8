// 征集公告 for everybody, without an account.
import type { Locale } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { html, paragraphs } from '@xinglin/kernel/public/html';
import type { PublicPage } from '@xinglin/kernel/public/public-page';
import type { Track } from '../../shared/call-input.ts';
import type { ChannelRule } from '../../shared/channels.ts';
import { closedEarly } from './closed-early.ts';
import { publicWords } from './public-words.ts';

/** Moments as people here read them, whatever zone the server keeps. */
const day = (moment: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }).format(moment);

const shown = { audience: 'PUBLIC', withdrawnAt: null };
const MOST = 200;

interface Times {
  opensAt: Date;
  closesAt: Date;
  closedAt: Date | null;
}

const state = ({ opensAt, closesAt, closedAt }: Times, now: Date): 'soon' | 'open' | 'over' => {
  if (closedAt || closesAt < now) return 'over';
  return opensAt > now ? 'soon' : 'open';
};

const earlyEnd = (call: Times, locale: Locale): string | null => {
  const ended = closedEarly(call);
  return ended && publicWords[locale].closedEarly(day(ended, locale));
};

const ending = (call: Times, locale: Locale): string => earlyEnd(call, locale) ?? publicWords[locale].until(day(call.closesAt, locale));

const list: PublicPage = {
  path: '/public/calls',
  menu: { 'zh-CN': '征集公告', en: 'Calls' },
  show: async ({ ctx, locale, query }) => {
    const w = publicWords[locale];
    const text = (query.get('q') ?? '').trim().slice(0, 100);
    const calls = await ctx.db.callAnnouncement.findMany({
      where: {
        AND: [
          shown,
          text ? { OR: [{ title: { contains: text } }, { organisationName: { contains: text } }, { number: { contains: text } }] } : {},
        ],
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
    });
    const rows = calls.map((call) => {
      const now = state(call, ctx.now());
      return html`<li class="card"><h2><a href="/public/calls/${call.id}?lang=${locale}">${call.title}</a></h2>
<p class="soft">${call.organisationName} · ${call.number}</p>
<p>${call.summary}</p>
<p><span class="tag${now === 'over' ? ' over' : ''}">${w[now]}</span> ${ending(call, locale)}</p></li>`;
    });
    return {
      title: w.calls,
      body: html`<form method="get" role="search"><label for="q">${w.search}</label><input id="q" name="q" type="search" maxlength="100" value="${text}"><input type="hidden" name="lang" value="${locale}"><button>${w.find}</button></form>
${rows.length > 0 ? html`<ul class="plain">${rows}</ul>` : html`<p class="note">${text ? w.noneFound : w.none}</p>`}`,
    };
  },
};

const channelRows = (rules: readonly ChannelRule[], locale: Locale) => {
  const w = publicWords[locale];
  return rules.map(
    (rule) => html`<tr><th scope="row">${w.channel[rule.channel]}</th>
<td>${rule.applicantKinds.map((kind) => w.kind[kind]).join(w.comma)}${rule.invitedOnly ? html`<br><span class="soft">${w.invitedOnly}</span>` : ''}</td>
<td>${w.voucher[rule.voucher]}</td>
<td>${rule.attachments.map(({ label, required }) => html`${label}${required ? '' : w.optional}<br>`)}</td></tr>`,
  );
};

const detail: PublicPage = {
  path: '/public/calls/:id',
  show: async ({ ctx, locale, params }) => {
    const w = publicWords[locale];
    const call = await ctx.db.callAnnouncement.findFirst({ where: { AND: [shown, { id: asId(params.id ?? '') }] } });
    if (!call) return null;
    const now = state(call, ctx.now());
    const early = earlyEnd(call, locale);
    const tracks = (call.tracks as Track[]).map(({ name }) => name).join(w.comma);
    const rules = (call.channelRules as ChannelRule[]).filter(({ channel }) => call.channels.includes(channel));
    const contact = [call.contactName, call.contactPhone, call.contactEmail].filter(Boolean).join(' · ');
    return {
      title: call.title,
      body: html`<p class="soft">${call.organisationName} · ${call.number} <span class="tag${now === 'over' ? ' over' : ''}">${w[now]}</span></p>
<dl>
<dt>${w.period}</dt><dd>${day(call.opensAt, locale)} – ${day(call.closesAt, locale)} ${w.zone}${early ? html`<br>${early}` : ''}</dd>
<dt>${w.tracks}</dt><dd>${tracks}</dd>
<dt>${w.formats}</dt><dd>${call.reviewFormats.map((format) => w.format[format as keyof typeof w.format]).join(w.comma)}</dd>
${call.minYearsInUse > 0 ? html`<dt>${w.years}</dt><dd>${w.atLeastYears(call.minYearsInUse)}</dd>` : ''}
${contact ? html`<dt>${w.contact}</dt><dd>${contact}</dd>` : ''}
</dl>
${paragraphs(call.body)}
<h2>${w.howTo}</h2>
<div class="scroll"><table><thead><tr><th scope="col">${w.channelHead}</th><th scope="col">${w.who}</th><th scope="col">${w.voucherHead}</th><th scope="col">${w.attachments}</th></tr></thead><tbody>${channelRows(rules, locale)}</tbody></table></div>
${now === 'over' ? '' : html`<p><a class="button" href="/announcements/${call.id}">${w.apply}</a></p>`}`,
    };
  },
};

export const callPublicPages: readonly PublicPage[] = [list, detail];
