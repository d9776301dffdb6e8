import { refuse } from '@xinglin/kernel/files/refused';

/** A picture of more points than this unpacks to more memory than a viewer's machine should need. */
const MOST_POINTS = 100_000_000;

const checkPoints = (width: number, height: number) => {
  if (width < 1 || height < 1) refuse('FILE_DAMAGED', 'a picture without extent');
  if (width * height > MOST_POINTS) refuse('FILE_PICTURE_SIZE', `${width} × ${height} points`);
};

/** Chunk after chunk up to IEND, and nothing behind it. */
export const checkPng = (bytes: Buffer): void => {
  let at = 8;
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') refuse('FILE_DAMAGED', 'no PNG header');
  checkPoints(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  for (;;) {
    if (at + 12 > bytes.length) refuse('FILE_DAMAGED', 'the PNG is cut off');
    const type = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') break;
  }
  if (at !== bytes.length) refuse('FILE_DAMAGED', 'something hangs behind the end of the PNG');
};

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments up to the scan; cameras put previews behind the end, so that is left alone. */
export const checkJpeg = (bytes: Buffer): void => {
  let at = 2;
  let framed = false;
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) refuse('FILE_DAMAGED', 'the JPEG is cut off');
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) at += 1;
    else {
      if (isFrame(marker) && at + 9 <= bytes.length) {
        checkPoints(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
        framed = true;
      }
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) break;
    }
  }
  if (!framed || bytes.indexOf(Buffer.from([0xff, 0xd9]), at) < 0) refuse('FILE_DAMAGED', 'the JPEG has no end');
};

/** The outer box says its length; an odd one is filled up by a byte. */
export const checkWebp = (bytes: Buffer): void => {
  const length = bytes.readUInt32LE(4) + 8;
  if (bytes.length !== length && bytes.length !== length + (length % 2)) refuse('FILE_DAMAGED', 'the WebP is not as long as it says');
};
