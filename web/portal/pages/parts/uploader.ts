import { ticketUploader, type Uploader } from '@xinglin/kit/form/uploader.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';

const TicketDocument = graphql(`
  mutation Uploader_Ticket($input: CreateUploadTicketInput!) {
    createUploadTicket(input: $input) {
      ... on UploadTicket {
        fileId
        url
        method
        headers {
          name
          value
        }
      }
      ...Refusal
    }
  }
`);

export const acceptedFiles = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.csv,.txt';
export const maxFileBytes = 50 * 1024 * 1024;

/** Sends files to where the server's tickets say. `onRefused` hears the code of a refusal. */
export function useUploader(onRefused?: (code: string) => void): Uploader {
  const { submit } = useSubmit(TicketDocument, (data) => data.createUploadTicket);
  return useMemo(
    () =>
      ticketUploader(async (file) => {
        const outcome = await submit({ input: { name: file.name, size: file.size } });
        if (outcome.kind === 'refused') onRefused?.(outcome.issues[0]?.code ?? outcome.code);
        if (outcome.kind !== 'done') throw new Error('No ticket was given.');
        const { fileId, url, method, headers } = outcome.value;
        return {
          id: fileId,
          url,
          method: method === 'POST' ? 'POST' : 'PUT',
          headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
        };
      }),
    [submit, onRefused],
  );
}
