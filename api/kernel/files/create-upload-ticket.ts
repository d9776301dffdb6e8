import { randomUUID } from 'node:crypto';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { searchable } from '../search/searchable.ts';
import { cleanName } from './clean-name.ts';
import { kindByName, MAX_FILE_BYTES } from './kinds.ts';
import { signTicket, TICKET_MINUTES } from './ticket.ts';

/** Tickets that one person may hold unused. */
const MOST_OPEN = 100;

export interface UploadTicket {
  fileId: string;
  url: string;
  method: string;
  headers: { name: string; value: string }[];
  expiresAt: Date;
}

interface Wish {
  name: string;
  size: number;
  /** A module that wants ZIP archives says so in a mutation of its own. */
  archives?: boolean;
}

export const createUploadTicket = async (ctx: Context, { size, archives = false, ...wish }: Wish): Promise<UploadTicket> => {
  const name = cleanName(wish.name);
  const kind = kindByName(name, archives);
  if (!name) throw wrongField('name', 'FILE_NAME');
  if (!kind) throw wrongField('name', 'FILE_TYPE');
  if (size < 1) throw wrongField('size', 'FILE_EMPTY');
  if (size > MAX_FILE_BYTES) throw wrongField('size', 'FILE_TOO_BIG');
  const tenantId = ctx.viewer.tenantId as string;
  const userId = (ctx.viewer.userId ?? ctx.viewer.apiKeyId) as string;
  const now = ctx.now().getTime();
  const expires = now + TICKET_MINUTES * 60_000;
  const open = await ctx.db.storedFile.count({
    where: { tenantId, uploadedBy: userId, state: 'AWAITING', createdAt: { gt: new Date(now - TICKET_MINUTES * 60_000) } },
  });
  if (open >= MOST_OPEN) throw new RuleError('TOO_MANY_UPLOADS', 'finish or wait for the uploads under way');
  const id = randomUUID();
  await ctx.db.storedFile.create({
    data: {
      id,
      tenantId,
      name,
      search: searchable({ name }),
      size,
      mediaType: 'application/octet-stream',
      uploadedBy: userId,
      createdAt: new Date(now),
    },
  });
  await ctx.audit('file.announced', { on: ['StoredFile', id], label: name, detail: { size } });
  return {
    fileId: id,
    url: `/files/upload/${signTicket(ctx.services, { fileId: id, tenantId, userId, size, archives, expires })}`,
    method: 'PUT',
    headers: [
      { name: 'content-type', value: 'application/octet-stream' },
      { name: 'x-xinglin-organisation', value: tenantId },
      { name: 'x-xinglin-csrf', value: '1' },
    ],
    expiresAt: new Date(expires),
  };
};

const HeaderRef = builder.objectRef<UploadTicket['headers'][number]>('UploadHeader').implement({
  description: 'A header to send along.',
  fields: (t) => ({ name: t.exposeString('name'), value: t.exposeString('value') }),
});

export const UploadTicketRef = builder.objectRef<UploadTicket>('UploadTicket').implement({
  description: 'Send the bytes to `url` with `method` and `headers`, once, before `expiresAt`.',
  fields: (t) => ({
    fileId: t.exposeID('fileId'),
    url: t.exposeString('url', { description: 'Path on this server.' }),
    method: t.exposeString('method'),
    headers: t.field({ type: [HeaderRef], resolve: ({ headers }) => headers }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
  }),
});

const CreateUploadTicketInput = builder.inputType('CreateUploadTicketInput', {
  fields: (t) => ({
    name: t.string({ required: true, description: 'PDF, DOCX, XLSX, PPTX, PNG, JPEG, WebP, CSV or TXT, by its ending.' }),
    size: t.int({ required: true, description: 'Bytes, 50 MiB at most.' }),
  }),
});

builder.mutationField('createUploadTicket', (t) =>
  t.field({
    type: UploadTicketRef,
    description: 'First of two steps of an upload: says what comes and gets a ticket for it.',
    authScopes: { can: ['create', 'StoredFile'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: CreateUploadTicketInput, required: true }) },
    resolve: (_root, { input }, ctx) => createUploadTicket(ctx, { name: input.name, size: input.size }),
  }),
);
