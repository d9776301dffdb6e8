// 公示 for everybody: what is to be selected, the objection by name, and what became of it. Works without script.
import type { Locale } from '@xinglin/kernel/context';
import { InputError, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { html, paragraphs } from '@xinglin/kernel/public/html';
import type { PublicAnswer, PublicAsk, PublicPage } from '@xinglin/kernel/public/public-page';
import type { ModelRow } from '@xinglin/prisma';
import { objectionInput } from '../../shared/decision-input.ts';
import { type ItemNow, itemsNow } from './notice-item.ts';
import { everPublic, lodgeObjection } from './objection.ts';
import { type Faulty, filledIn, keyOf, objectionForm } from './objection-form.ts';
import { objectionTrack } from './objection-track.ts';
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

const itemRow = ({ title, applicantName, outcome, revoked }: ItemNow, at: number, locale: Locale) => {
  const w = publicWords[locale];
  const said = w[outcome as 'RECOMMEND' | 'CONDITIONAL'] ?? outcome;
  return html`<tr><td>${at + 1}</td><th scope="row">${title}</th><td>${applicantName}</td><td>${revoked ? html`<s>${said}</s> <span class="tag over">${w.revoked}</span>` : said}</td></tr>`;
};

/** Whoever objected before it was withdrawn follows her objection here; what it said is public no more. */
const withdrawn = async (notice: Notice, { ctx, locale, query }: PublicAsk): Promise<PublicAnswer> => {
  const w = publicWords[locale];
  return {
    title: notice.title,
    body: html`<p class="soft">${notice.organisationName} <span class="tag over">${w.withdrawn}</span></p>
<dl><dt>${w.number}</dt><dd>${notice.number}</dd>${notice.contact ? html`<dt>${w.contact}</dt><dd>${notice.contact}</dd>` : ''}</dl>
<p class="note">${w.withdrawnNote}</p>
${await objectionTrack(ctx, notice.id, query.get('code'), locale)}`,
  };
};

const shown = async (ask: PublicAsk, faulty?: Faulty): Promise<PublicAnswer | null> => {
  const { ctx, locale, params, query } = ask;
  const w = publicWords[locale];
  const notice = await ctx.db.publicNotice.findFirst({ where: { AND: [everPublic, { id: asId(params.id ?? '') }] } });
  if (!notice) return null;
  if (notice.stage === 'WITHDRAWN') return withdrawn(notice, ask);
  const running = isRunning(notice, ctx.now());
  const items = await itemsNow(ctx, notice);
  return {
    title: notice.title,
    body: html`<p class="soft">${notice.organisationName} <span class="tag${running ? '' : ' over'}">${running ? w.running : w.over}</span></p>
<dl><dt>${w.number}</dt><dd>${notice.number}</dd><dt>${w.period}</dt><dd>${day(notice.startsAt, locale)} – ${day(notice.endsAt, locale)}</dd>
${notice.contact ? html`<dt>${w.contact}</dt><dd>${notice.contact}</dd>` : ''}</dl>
${paragraphs(notice.body)}
<h2>${w.items}</h2>
<div class="scroll"><table><thead><tr><th scope="col">${w.ordinal}</th><th scope="col">${w.technology}</th><th scope="col">${w.applicant}</th><th scope="col">${w.outcome}</th></tr></thead><tbody>${items.map((item, at) => itemRow(item, at, locale))}</tbody></table></div>
${running && items.some(({ revoked }) => !revoked) ? objectionForm(notice.id, items, locale, faulty) : ''}
${await objectionTrack(ctx, notice.id, query.get('code'), locale)}`,
  };
};

const wrongIn = (error: unknown, locale: Locale): Omit<Faulty, 'form'> => {
  if (error instanceof RuleError) return { issues: [], refusal: publicWords[locale].tooMany };
  if (!(error instanceof InputError)) throw error;
  return { issues: error.issues };
};

/** The code is shown in the answer to the form and stands in no address: addresses stay in histories and logs. */
const receipt = (code: string, noticeId: string, locale: Locale): PublicAnswer => {
  const w = publicWords[locale];
  return {
    title: w.taken,
    body: html`<p class="note">${w.takenNote}</p>
<dl><dt>${w.code}</dt><dd><strong>${code}</strong></dd></dl>
<p><a href="/public/notices/${noticeId}?lang=${locale}">${w.back}</a></p>`,
  };
};

const detail: PublicPage = {
  path: '/public/notices/:id',
  show: (ask) => shown(ask),
  send: async (ask, form) => {
    const noticeId = asId(ask.params.id ?? '');
    try {
      const input = parseInput(objectionInput, filledIn(form));
      const code = await lodgeObjection(ask.ctx, noticeId, { ...input, dossierId: asId(input.dossierId) }, keyOf(form));
      return receipt(code, noticeId, ask.locale);
    } catch (error) {
      if (error instanceof NotAllowedError) return null;
      return shown(ask, { form, ...wrongIn(error, ask.locale) });
    }
  },
};

export const decisionPublicPages: readonly PublicPage[] = [list, detail];
