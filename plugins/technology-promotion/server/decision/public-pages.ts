// 公示 for everybody: what is to be selected, the objection by name, and what became of it. Works without script.
import type { Locale } from '@xinglin/kernel/context';
import { InputError, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type Html, html, paragraphs } from '@xinglin/kernel/public/html';
import type { PublicAnswer, PublicAsk, PublicPage } from '@xinglin/kernel/public/public-page';
import type { ModelRow } from '@xinglin/prisma';
import { objectionInput } from '../../shared/decision-input.ts';
import type { NoticeItem } from './notice.ts';
import { lodgeObjection, trackObjection } from './objection.ts';
import { publicWords } from './public-words.ts';

type Notice = ModelRow<'PublicNotice'>;

const published = { stage: { in: ['PUBLISHED', 'CLOSED'] } };
const MOST = 200;

const day = (moment: Date | null, locale: Locale): string =>
  moment ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(moment) : '—';
const isRunning = ({ stage, endsAt }: Notice, now: Date) => stage === 'PUBLISHED' && (!endsAt || endsAt >= now);

const list: PublicPage = {
  path: '/public/notices',
  menu: { 'zh-CN': '公示公告', en: 'Notices' },
  show: async ({ ctx, locale }) => {
    const w = publicWords[locale];
    const notices = await ctx.db.publicNotice.findMany({ where: published, orderBy: [{ startsAt: 'desc' }, { id: 'desc' }], take: MOST });
    const rows = notices.map((notice) => {
      const running = isRunning(notice, ctx.now());
      return html`<li class="card"><h2><a href="/public/notices/${notice.id}?lang=${locale}">${notice.title}</a></h2>
<p class="soft">${notice.organisationName} · ${notice.number}</p>
<p><span class="tag${running ? '' : ' over'}">${running ? w.running : w.over}</span> ${day(notice.startsAt, locale)} – ${day(notice.endsAt, locale)}</p></li>`;
    });
    return { title: w.notices, body: rows.length > 0 ? html`<ul class="plain">${rows}</ul>` : html`<p class="note">${w.none}</p>` };
  },
};

const objectionForm = (notice: Notice, locale: Locale, given: URLSearchParams, faults: Html | ''): Html => {
  const w = publicWords[locale];
  const items = notice.items as unknown as NoticeItem[];
  const value = (name: string) => given.get(name) ?? '';
  return html`<h2 id="object">${w.object}</h2>
<p class="note">${w.objectNote}</p>
${faults}
<form method="post" action="/public/notices/${notice.id}?lang=${locale}#object">
<label for="dossierId">${w.about}</label>
<select id="dossierId" name="dossierId" required>${items.map(({ dossierId, title }) =>
    dossierId === value('dossierId')
      ? html`<option value="${dossierId}" selected>${title}</option>`
      : html`<option value="${dossierId}">${title}</option>`,
  )}</select>
<label for="objector">${w.objector}</label><input id="objector" name="objector" required maxlength="50" autocomplete="name" value="${value('objector')}">
<label for="organisation">${w.organisation}</label><input id="organisation" name="organisation" maxlength="100" autocomplete="organization" value="${value('organisation')}">
<label for="contact">${w.contactOf}</label><input id="contact" name="contact" required maxlength="100" value="${value('contact')}">
<label for="grounds">${w.grounds}</label><textarea id="grounds" name="grounds" required minlength="20" maxlength="5000">${value('grounds')}</textarea>
<button>${w.send}</button>
</form>`;
};

const shown = async (
  { ctx, locale, params, query }: PublicAsk,
  given = new URLSearchParams(),
  faults: Html | '' = '',
): Promise<PublicAnswer | null> => {
  const w = publicWords[locale];
  const notice = await ctx.db.publicNotice.findFirst({ where: { AND: [published, { id: asId(params.id ?? '') }] } });
  if (!notice) return null;
  const running = isRunning(notice, ctx.now());
  const code = (query.get('code') ?? '').slice(0, 60);
  const tracked = code ? await trackObjection(ctx, notice.id, code) : null;
  const rows = (notice.items as unknown as NoticeItem[]).map(
    ({ title, applicantName, outcome }, at) =>
      html`<tr><td>${at + 1}</td><th scope="row">${title}</th><td>${applicantName}</td><td>${w[outcome as 'RECOMMEND' | 'CONDITIONAL'] ?? outcome}</td></tr>`,
  );
  return {
    title: notice.title,
    body: html`<p class="soft">${notice.organisationName} <span class="tag${running ? '' : ' over'}">${running ? w.running : w.over}</span></p>
<dl><dt>${w.number}</dt><dd>${notice.number}</dd><dt>${w.period}</dt><dd>${day(notice.startsAt, locale)} – ${day(notice.endsAt, locale)}</dd>
${notice.contact ? html`<dt>${w.contact}</dt><dd>${notice.contact}</dd>` : ''}</dl>
${paragraphs(notice.body)}
<h2>${w.items}</h2>
<div class="scroll"><table><thead><tr><th scope="col">${w.ordinal}</th><th scope="col">${w.technology}</th><th scope="col">${w.applicant}</th><th scope="col">${w.outcome}</th></tr></thead><tbody>${rows}</tbody></table></div>
${running ? objectionForm(notice, locale, given, faults) : ''}
<h2 id="track">${w.track}</h2>
<form method="get" action="/public/notices/${notice.id}#track"><input type="hidden" name="lang" value="${locale}"><label for="code">${w.code}</label><input id="code" name="code" required maxlength="60" autocomplete="off" value="${code}"><button>${w.find}</button></form>
${
  tracked
    ? html`<dl><dt>${w.state}</dt><dd>${tracked.number} · ${w.stage[tracked.stage as keyof typeof w.stage]}</dd>${tracked.findings ? html`<dt>${w.findings}</dt><dd>${tracked.findings}</dd>` : ''}</dl>`
    : code
      ? html`<p class="wrong" role="alert">${w.unknown}</p>`
      : ''
}`,
  };
};

const faultsOf = (error: unknown, locale: Locale): Html => {
  const w = publicWords[locale];
  if (error instanceof RuleError) return html`<p class="wrong" role="alert">${w.tooMany}</p>`;
  if (!(error instanceof InputError)) throw error;
  const fields = [...new Set(error.issues.map(({ path }) => w.fields[path as keyof typeof w.fields] ?? path))];
  return html`<p class="wrong" role="alert">${w.wrong}${fields.join(w.comma)}</p>`;
};

const detail: PublicPage = {
  path: '/public/notices/:id',
  show: (ask) => shown(ask),
  send: async (ask, form) => {
    const w = publicWords[ask.locale];
    try {
      const input = parseInput(objectionInput, Object.fromEntries(form));
      const code = await lodgeObjection(ask.ctx, asId(ask.params.id ?? ''), { ...input, dossierId: asId(input.dossierId) });
      return { title: w.taken, body: html`<p class="note">${w.takenNote}</p><p><strong>${code}</strong></p>` };
    } catch (error) {
      if (error instanceof NotAllowedError) return null;
      return shown(ask, form, faultsOf(error, ask.locale));
    }
  },
};

export const decisionPublicPages: readonly PublicPage[] = [list, detail];
