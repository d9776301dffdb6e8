// What the fields of the web tell of files before and after they are sent, held against what the server takes and answers.
import { join } from 'node:path';
import { fileKinds, kindByName, MAX_FILE_BYTES } from '@xinglin/kernel/files/kinds';
import { expect, test } from 'vitest';
import { spokenUnder } from '../test/contract/spoken.ts';
import { load, loadWords } from '../test/contract/words.ts';

const kit = join(import.meta.dirname, '../../../web/kit');
const kernel = join(import.meta.dirname, '../../kernel');

test('what fields say is taken is what the server takes', async () => {
  const { takenFiles, mostBytes } = await load<{ takenFiles: string; mostBytes: number }>(join(kit, 'form/upload-rules.ts'));
  const endings = Object.values(fileKinds).flatMap((kind): readonly string[] => kind.endings);
  expect(takenFiles.split(',').sort()).toEqual(
    endings
      .filter((ending) => kindByName(`a.${ending}`, false))
      .map((ending) => `.${ending}`)
      .sort(),
  );
  expect(mostBytes).toBe(MAX_FILE_BYTES);
});

/** Said of a file that hangs somewhere, when it is no upload any more. */
const later = new Set(['FILE_ATTACHED', 'FILE_NOT_READY', 'FILE_REJECTED']);

test('the row of a file has words for all that the server may say of its upload', async () => {
  const words = await loadWords(join(kit, 'i18n'), 'kit.');
  const folders = [join(kernel, 'files'), join(kernel, 'zip'), import.meta.dirname];
  const spoken = (await Promise.all(folders.map(spokenUnder))).flat().map(({ key }) => key.replace(/^(error|issue)\./, ''));
  const codes = [...new Set(spoken)].filter((code) => /^(FILE_|TICKET|TOO_MANY_UPLOADS)/.test(code) && !later.has(code));
  expect(codes).toEqual(expect.arrayContaining(['FILE_TYPE', 'FILE_CONTENT', 'FILE_EMPTY', 'FILE_TOO_BIG', 'FILE_MALWARE']));
  for (const code of codes) for (const texts of Object.values(words)) expect(texts).toHaveProperty([`upload.why.${code}`]);
});
