// A description in, a file out, on another thread: a document of hundreds of pages holds up no request.
import { Worker } from 'node:worker_threads';
import type { DocumentDescription } from './block.ts';

export type Format = 'docx' | 'pdf';

export const mediaTypes: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Milliseconds that one document may take, and that an idle thread waits for the next. */
const LONGEST = 120_000;
const IDLE = 30_000;

/** Node's watch mode speaks through the same port, of files the thread has read. */
export type Reply = { kind: 'written'; bytes: Uint8Array } | { kind: 'failed'; error: string };

let worker: Worker | undefined;
let resting: NodeJS.Timeout | undefined;
/** Documents are written one after another: a second thread would only take the requests' processor. */
let queue: Promise<unknown> = Promise.resolve();

const dismiss = (thread: Worker): void => {
  if (worker === thread) worker = undefined;
  void thread.terminate();
};

const hire = (): Worker => {
  clearTimeout(resting);
  const thread = worker ?? new Worker(new URL('./render-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  worker = thread;
  thread.ref();
  return thread;
};

const rest = (thread: Worker): void => {
  thread.unref();
  resting = setTimeout(() => dismiss(thread), IDLE).unref();
};

const ask = (format: Format, description: DocumentDescription): Promise<Buffer> => {
  const thread = hire();
  return new Promise<Buffer>((resolve, reject) => {
    const end = () => {
      clearTimeout(limit);
      thread.off('error', fail).off('exit', leave).off('message', hear);
    };
    const fail = (error: Error) => {
      end();
      dismiss(thread);
      reject(error);
    };
    const leave = () => fail(new Error('the writing of a document was broken off'));
    const hear = (reply: Reply | { kind?: undefined }) => {
      if (!reply.kind) return;
      end();
      rest(thread);
      if (reply.kind === 'written') resolve(Buffer.from(reply.bytes));
      else reject(new Error(reply.error));
    };
    const limit = setTimeout(() => fail(new Error('the document took too long')), LONGEST);
    thread.on('error', fail).on('exit', leave).on('message', hear);
    thread.postMessage({ format, description });
  });
};

export const renderDocument = (format: Format, description: DocumentDescription): Promise<Buffer> => {
  const mine = queue.then(() => ask(format, description));
  queue = mine.catch(() => undefined);
  return mine;
};

export const renderDocx = (description: DocumentDescription): Promise<Buffer> => renderDocument('docx', description);
export const renderPdf = (description: DocumentDescription): Promise<Buffer> => renderDocument('pdf', description);
