// The thread that writes documents; see render.ts.
import { parentPort } from 'node:worker_threads';
import type { DocumentDescription } from './block.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writePdf } from './pdf/write-pdf.ts';
import type { Format, Reply } from './render.ts';

const write = (format: Format, description: DocumentDescription): Promise<Buffer> =>
  format === 'docx' ? writeDocx(description) : writePdf(description);

const answer = (reply: Reply, moved: ArrayBuffer[] = []) => parentPort?.postMessage(reply, moved);

parentPort?.on('message', async ({ format, description }: { format: Format; description: DocumentDescription }) => {
  try {
    const bytes = new Uint8Array(await write(format, description));
    answer({ kind: 'written', bytes }, [bytes.buffer]);
  } catch (error) {
    answer({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
