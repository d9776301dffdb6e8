// The page behind the picture: works on any phone, without account and without script.
import type { Locale } from '@xinglin/kernel/context';
import { InputError, parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { type Html, html } from '@xinglin/kernel/public/html';
import type { PublicAnswer, PublicAsk, PublicPage } from '@xinglin/kernel/public/public-page';
import { signInInput } from '../../shared/activity-input.ts';
import { publicWords } from './public-words.ts';
import { type Door, findDoor, signIn } from './sign-in.ts';

const span = ({ startsAt, endsAt }: Door, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }).formatRange(
    startsAt,
    endsAt,
  );

const form = ({ locale, params }: PublicAsk, given: URLSearchParams): Html => {
  const w = publicWords[locale];
  const value = (name: string) => given.get(name) ?? '';
  return html`<form method="post" action="/public/sign-in/${params.code}?lang=${locale}">
<label for="personName">${w.name}</label><input id="personName" name="personName" required maxlength="50" autocomplete="name" value="${value('personName')}">
<label for="organisation">${w.organisation}</label><input id="organisation" name="organisation" required minlength="2" maxlength="100" autocomplete="organization" value="${value('organisation')}">
<label for="post">${w.post}</label><input id="post" name="post" maxlength="50" autocomplete="organization-title" value="${value('post')}">
<button>${w.send}</button>
</form>
<p class="soft">${w.privacy}</p>`;
};

const shown = (ask: PublicAsk, door: Door, given: URLSearchParams, fault: Html | ''): PublicAnswer => {
  const w = publicWords[ask.locale];
  return {
    title: w.title,
    body: html`<h2>${door.activity}</h2>
<dl><dt>${w.session}</dt><dd>${door.title}</dd><dt>${w.time}</dt><dd>${span(door, ask.locale)}</dd>${door.place ? html`<dt>${w.place}</dt><dd>${door.place}</dd>` : ''}</dl>
${fault}
${door.open ? form(ask, given) : html`<p class="note" role="status">${w.closed}</p>`}`,
  };
};

const faultOf = (error: unknown, locale: Locale): Html => {
  const w = publicWords[locale];
  if (error instanceof RuleError) return html`<p class="wrong" role="alert">${w.full}</p>`;
  if (!(error instanceof InputError)) throw error;
  const fields = [...new Set(error.issues.map(({ path }) => w.fields[path as keyof typeof w.fields] ?? path))];
  return html`<p class="wrong" role="alert">${w.wrong}${fields.join(w.comma)}</p>`;
};

const page: PublicPage = {
  path: '/public/sign-in/:code',
  show: async (ask) => {
    const door = await findDoor(ask.ctx, ask.params.code ?? '');
    return door ? shown(ask, door, new URLSearchParams(), '') : null;
  },
  send: async (ask, given) => {
    const w = publicWords[ask.locale];
    const door = await findDoor(ask.ctx, ask.params.code ?? '');
    if (!door) return null;
    if (!door.open) return shown(ask, door, given, '');
    try {
      const input = parseInput(signInInput, Object.fromEntries(given));
      const fresh = await signIn(ask.ctx, door, input);
      return {
        title: fresh ? w.done : w.again,
        body: html`<p class="note" role="status">${fresh ? w.doneNote(input.personName) : w.againNote(input.personName)}</p>`,
      };
    } catch (error) {
      return shown(ask, door, given, faultOf(error, ask.locale));
    }
  },
};

export const activityPublicPages: readonly PublicPage[] = [page];
