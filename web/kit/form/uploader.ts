import { failureKind } from '../urql/failure.ts';
import type { Outcome } from './fold.ts';
import { failedFor, refusedFor, UploadFailed, type UploadProblem } from './upload-problem.ts';

export interface UploadWatch {
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends one file and answers with the id under which the server knows it; throws `UploadFailed`. */
export type Uploader = (file: File, watch: UploadWatch) => Promise<{ id: string }>;

/** What `createUploadTicket` answers. */
export interface Ticket {
  fileId: string;
  url: string;
  method: string;
  headers: readonly { name: string; value: string }[];
}

const codeIn = (body: string): string => {
  try {
    const code: unknown = JSON.parse(body)?.error?.code;
    return typeof code === 'string' ? code : '';
  } catch {
    // A page of whatever stands between us and the server.
    return '';
  }
};

/** What an answer to the bytes says, if it is not that they were taken. */
export function answerProblem(status: number, body: string): UploadProblem | null {
  if (status >= 200 && status < 300) return null;
  const code = codeIn(body);
  const kind = failureKind(code, status);
  if (kind) return failedFor(kind);
  // A gateway that minds the size says so without a word.
  if (status === 413 && !code) return refusedFor('FILE_TOO_BIG');
  // Its name was accepted with the ticket: it is the content that is of another type.
  if (code === 'FILE_TYPE') return refusedFor('FILE_CONTENT');
  return code && status < 500 ? refusedFor(code) : failedFor('broken');
}

/** `fetch` cannot tell how far an upload has come, so this is the older way. */
function put(ticket: Ticket, file: File, { onProgress, signal }: UploadWatch): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(ticket.method, ticket.url);
    for (const { name, value } of ticket.headers) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const problem = answerProblem(request.status, request.responseText);
      if (problem) reject(new UploadFailed(problem));
      else resolve();
    };
    request.onerror = () => reject(new UploadFailed(refusedFor('FILE_INTERRUPTED')));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else request.send(file);
  });
}

/** Ticket first, then the bytes straight to where the ticket says: `ticketUploader((input) => submit({ input }))`. */
export function ticketUploader(ask: (input: { name: string; size: number }) => Promise<Outcome<Ticket>>): Uploader {
  return async (file, watch) => {
    const outcome = await ask({ name: file.name, size: file.size });
    if (outcome.kind !== 'done') throw new UploadFailed(outcome);
    await put(outcome.value, file, watch);
    return { id: outcome.value.fileId };
  };
}
