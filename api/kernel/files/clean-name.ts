/** Characters in a name; the ending counts. */
const MOST_CHARACTERS = 120;
/** What the usual file systems hold; Chinese characters take three bytes each. */
const MOST_BYTES = 255;

/** Controls, and the marks that turn reading direction or show nothing: `资料‮fdp.exe` reads as a PDF. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

const bytes = (text: string) => Buffer.byteLength(text);

const cut = (text: string, characters: number, most: number): string => {
  let kept = '';
  let count = 0;
  for (const character of text) {
    if (count >= characters || bytes(kept) + bytes(character) > most) break;
    kept += character;
    count += 1;
  }
  return kept;
};

/** A name that is safe to show, to store and to save under anywhere; empty when nothing is left of it. */
export const cleanName = (raw: string): string => {
  const last = raw.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .replace(device, '_$1');
  const ending = /(?<=.)\.[^.]{1,10}$/u.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  return `${cut(stem, MOST_CHARACTERS - [...ending].length, MOST_BYTES - bytes(ending)).trimEnd()}${ending}`;
};
