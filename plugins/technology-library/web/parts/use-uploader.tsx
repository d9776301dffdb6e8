import { ticketUploader, type Uploader } from '@xinglin/kit/form/uploader.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useMemo } from 'react';
import { graphql } from '../gql/gql.ts';

const Ticket = graphql(`
  mutation UseUploader_Ticket($input: CreateUploadTicketInput!) {
    createUploadTicket(input: $input) {
      ... on UploadTicket { fileId url method headers { name value } }
      ... on DomainError { code message }
    }
  }
`);

/** Sends files to where the server's tickets say. */
export function useUploader(): Uploader {
  const { submit } = useSubmit(Ticket, (data) => data.createUploadTicket);
  return useMemo(
    () =>
      ticketUploader(async (file) => {
        const outcome = await submit({ input: { name: file.name, size: file.size } });
        if (outcome.kind !== 'done') throw new Error('No ticket was given.');
        const { fileId, url, method, headers } = outcome.value;
        return {
          id: fileId,
          url,
          method: method === 'POST' ? ('POST' as const) : ('PUT' as const),
          headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
        };
      }),
    [submit],
  );
}
