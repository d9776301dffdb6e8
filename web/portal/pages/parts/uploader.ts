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

/** Sends files to where the server's tickets say. */
export function useUploader(): Uploader {
  const { submit } = useSubmit(TicketDocument, (data) => data.createUploadTicket);
  return useMemo(() => ticketUploader((input) => submit({ input })), [submit]);
}
