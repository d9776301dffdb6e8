import { ticketUploader, type Uploader } from '@xinglin/kit/form/uploader.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useMemo } from 'react';
import { graphql } from '../gql/gql.ts';

const Ticket = graphql(`
  mutation UseUploader_Ticket($input: CreateUploadTicketInput!) {
    createUploadTicket(input: $input) {
      ... on UploadTicket { fileId url method headers { name value } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** Sends files to where the server's tickets say. */
export function useUploader(): Uploader {
  const { submit } = useSubmit(Ticket, (data) => data.createUploadTicket);
  return useMemo(() => ticketUploader((input) => submit({ input })), [submit]);
}
