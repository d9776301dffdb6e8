// npm run demo:peer-review -- <file> [--portal <address> --mail <folder>]: real review scores through the public door.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inWords } from './peer-review/compare.ts';
import { loadPeerReview } from './peer-review/load.ts';
import { startPortal } from './peer-review/own-portal.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { portal: { type: 'string' }, mail: { type: 'string' } },
});
const [file] = positionals;
const usage = `npm run demo:peer-review -- <reviews.csv> [--portal <address of a running demonstration> --mail <folder of its mails>]`;

if (!file || !existsSync(file) || Boolean(values.portal) !== Boolean(values.mail)) {
  console.error(file && !existsSync(file) ? `there is no file ${file}\n${usage}` : usage);
  process.exitCode = 2;
} else {
  const running = { url: values.portal ?? '', mail: values.mail ?? '', stop: async () => undefined };
  const portal = values.portal ? running : await startPortal();
  try {
    const found = await loadPeerReview({ url: portal.url.replace(/\/$/, ''), mail: portal.mail, file, say: console.log });
    console.log(inWords(found));
    process.exitCode = found.averagesOff.length + found.orderOff.length === 0 ? 0 : 1;
  } finally {
    await portal.stop();
  }
}
