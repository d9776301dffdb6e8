// What the library needs of a selected dossier, read once at the hand-over: it never looks into the selection later.
import type { Context } from '@xinglin/kernel/context';
import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import type { ModelRow } from '@xinglin/prisma';
import type { HandedAnswer, HandedRegistration, SelectedDetails } from '../../shared/events.ts';

type Answers = Record<string, unknown>;

const labelled = ({ sections }: FormDefinition, answers: Answers): HandedAnswer[] =>
  sections.flatMap(({ title, fields }) =>
    fields
      .filter(({ type, key }) => type !== 'file' && answers[key] !== undefined)
      .map(({ key, label, unit, options = [] }) => {
        const names = new Map(options.map(({ value, label: name }) => [value, name]));
        const value = answers[key];
        const choices = options.length > 0 ? [value].flat().map((one) => names.get(String(one)) ?? String(one)) : null;
        return { key, section: title, label, value, ...(unit ? { unit } : {}), ...(choices ? { choices } : {}) };
      }),
  );

/** Rows of tables that name a number and a last day, whatever the association called the question. */
const registrationsIn = (definition: FormDefinition, answers: Answers): HandedRegistration[] =>
  fieldsOf(definition)
    .filter(({ type, columns }) => type === 'table' && ['number', 'validUntil'].every((key) => columns?.some((one) => one.key === key)))
    .flatMap(({ key }) => (answers[key] as Answers[] | undefined) ?? [])
    .map((row) => ({
      number: String(row.number ?? ''),
      product: String(row.product ?? ''),
      validUntil: row.validUntil ? String(row.validUntil) : null,
    }))
    .filter(({ number }) => number !== '');

interface Handed {
  call: Pick<ModelRow<'Call'>, 'id' | 'title' | 'number' | 'tracks'>;
  dossier: Pick<ModelRow<'Dossier'>, 'id' | 'tenantId' | 'number' | 'applicantName' | 'track' | 'revision'>;
  conditions: string;
}

export const handoverOf = async (ctx: Context, { call, dossier, conditions }: Handed): Promise<SelectedDetails> => {
  const { tenantId, id: dossierId, revision } = dossier;
  const content = await ctx.db.dossierRevision.findFirst({ where: { tenantId, dossierId, number: revision } });
  const form = content
    ? await ctx.db.formVersion.findFirst({ where: { tenantId, callId: call.id, kind: 'APPLICATION', number: content.formNumber } })
    : null;
  const definition = (form?.definition ?? { sections: [] }) as unknown as FormDefinition;
  const answers = (content?.answers ?? {}) as Answers;
  const files = await ctx.db.dossierFile.findMany({
    where: { tenantId, dossierId, revision, blind: false },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const labels = new Map(fieldsOf(definition).map(({ key, label }) => [key, label]));
  const tracks = call.tracks as unknown as { key: string; name: string }[];
  return {
    number: dossier.number,
    callNumber: call.number,
    callTitle: call.title,
    applicantName: dossier.applicantName,
    track: dossier.track,
    trackName: tracks.find(({ key }) => key === dossier.track)?.name ?? dossier.track,
    conditions,
    answers: labelled(definition, answers),
    registrations: registrationsIn(definition, answers),
    files: files.map(({ fileId, fieldKey, originalName }) => ({
      fileId,
      fieldKey,
      label: labels.get(fieldKey) ?? fieldKey,
      name: originalName,
    })),
  };
};
