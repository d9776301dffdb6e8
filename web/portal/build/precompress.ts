import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worth = /\.(?:js|css|svg|json|txt)$/;
const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Writes `.br` and `.gz` beside each file, once at build; the page itself carries a nonce and stays plain. */
export function precompress(): Plugin {
  let out = '';
  return {
    name: 'xinglin:precompress',
    apply: 'build',
    configResolved(config) {
      out = join(config.root, config.build.outDir);
    },
    async writeBundle() {
      const names = await readdir(out, { recursive: true });
      for (const name of names.filter((one) => worth.test(one))) {
        const content = await readFile(join(out, name));
        if (content.length < 1024) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        await writeFile(join(out, `${name}.br`), await asBrotli(content, { params }));
        await writeFile(join(out, `${name}.gz`), await asGzip(content, { level: 9 }));
      }
    },
  };
}
