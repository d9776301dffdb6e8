export interface UploadWatch {
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends one file and answers with the id under which the server knows it. */
export type Uploader = (file: File, watch: UploadWatch) => Promise<{ id: string }>;

export interface Ticket {
  id: string;
  url: string;
  method?: 'PUT' | 'POST';
  headers?: Readonly<Record<string, string>>;
}

/** `fetch` cannot tell how far an upload has come, so this is the older way. */
function put(ticket: Ticket, file: File, { onProgress, signal }: UploadWatch): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(ticket.method ?? 'PUT', ticket.url);
    for (const [name, value] of Object.entries(ticket.headers ?? {})) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () =>
      request.status >= 200 && request.status < 300 ? resolve() : reject(new Error(`The upload was answered with ${request.status}.`));
    request.onerror = () => reject(new Error('The upload was cut off.'));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else request.send(file);
  });
}

/** Ticket first, then the bytes straight to where the ticket says. */
export function ticketUploader(getTicket: (file: File) => Promise<Ticket>): Uploader {
  return async (file, watch) => {
    const ticket = await getTicket(file);
    await put(ticket, file, watch);
    return { id: ticket.id };
  };
}
