// The form of an objection on the public page: works without script, and says at each field what is wrong with it.
import { randomUUID } from 'node:crypto';
import type { Locale } from '@xinglin/kernel/context';
import type { InputIssue } from '@xinglin/kernel/errors/input';
import { isId } from '@xinglin/kernel/graphql/as-id';
import { type Html, html } from '@xinglin/kernel/public/html';
import type { ItemNow } from './notice-item.ts';
import { publicWords } from './public-words.ts';

const fields = ['dossierId', 'objector', 'organisation', 'contact', 'grounds'] as const;
type Field = (typeof fields)[number];

/** What was filled in. Browsers send line ends in two characters of which they count one. */
export const filledIn = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(fields.map((name) => [name, (form.get(name) ?? '').replace(/\r\n?/g, '\n')]));

/** One for each form that is shown, so that a form sent twice is known for one; what we did not make is no key. */
export const keyOf = (form: URLSearchParams): string => {
  const key = form.get('key') ?? '';
  return isId(key) ? key : randomUUID();
};

export interface Faulty {
  form: URLSearchParams;
  issues: readonly InputIssue[];
  /** What is wrong with none of the fields. */
  refusal?: string;
}

/** The first fault of each field, in the order of the form. */
const faultsOf = (issues: readonly InputIssue[], locale: Locale): Map<Field, string> => {
  const w = publicWords[locale];
  const said = (name: Field, code: string) => (w.faults[name] as Readonly<Record<string, string>>)[code] ?? w.badField;
  return new Map(
    fields.flatMap((name) => {
      const issue = issues.find(({ path }) => path === name);
      return issue ? [[name, said(name, issue.code)] as const] : [];
    }),
  );
};

const summary = (faults: Map<Field, string>, refusal: string | undefined, locale: Locale): Html | '' => {
  const w = publicWords[locale];
  if (refusal) return html`<p class="wrong" role="alert">${refusal}</p>`;
  if (faults.size === 0) return '';
  const lines = [...faults].map(([name, fault]) => html`<li><a href="#${name}">${w.fields[name]}</a>${w.colon}${fault}</li>`);
  return html`<div class="wrong" role="alert"><p>${w.wrong}</p><ul>${lines}</ul></div>`;
};

/** What has been taken back is no choice any more. */
export const objectionForm = (noticeId: string, items: readonly ItemNow[], locale: Locale, faulty?: Faulty): Html => {
  const w = publicWords[locale];
  const form = faulty?.form ?? new URLSearchParams();
  const faults = faultsOf(faulty?.issues ?? [], locale);
  const value = (name: Field) => form.get(name) ?? '';
  const marks = (name: Field) => (faults.has(name) ? html` aria-invalid="true" aria-describedby="${name}-wrong"` : '');
  const fault = (name: Field) => (faults.has(name) ? html`<p class="wrong" id="${name}-wrong">${faults.get(name)}</p>` : '');
  const choices = items
    .filter(({ revoked }) => !revoked)
    .map(({ dossierId, title }) =>
      dossierId === value('dossierId')
        ? html`<option value="${dossierId}" selected>${title}</option>`
        : html`<option value="${dossierId}">${title}</option>`,
    );
  return html`<h2 id="object">${w.object}</h2>
<p class="note">${w.objectNote}</p>
${summary(faults, faulty?.refusal, locale)}
<form method="post" action="/public/notices/${noticeId}?lang=${locale}#object">
<input type="hidden" name="key" value="${keyOf(form)}">
<label for="dossierId">${w.about}</label>
<select id="dossierId" name="dossierId" required${marks('dossierId')}><option value="">${w.choose}</option>${choices}</select>${fault('dossierId')}
<label for="objector">${w.objector}</label><input id="objector" name="objector" required maxlength="50" autocomplete="name"${marks('objector')} value="${value('objector')}">${fault('objector')}
<label for="organisation">${w.organisation}</label><input id="organisation" name="organisation" maxlength="100" autocomplete="organization"${marks('organisation')} value="${value('organisation')}">${fault('organisation')}
<label for="contact">${w.contactOf}</label><input id="contact" name="contact" required minlength="5" maxlength="100"${marks('contact')} value="${value('contact')}">${fault('contact')}
<label for="grounds">${w.grounds}</label><textarea id="grounds" name="grounds" required minlength="20" maxlength="5000"${marks('grounds')}>${value('grounds')}</textarea>${fault('grounds')}
<button>${w.send}</button>
</form>`;
};
