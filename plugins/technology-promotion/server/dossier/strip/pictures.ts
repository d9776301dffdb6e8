// Pictures say where, when and by whom they were taken, beside the pixels.

/** Orientation alone: without it a picture taken upright would lie on its side. */
const orientationOf = (exif: Buffer): number | null => {
  const big = exif.toString('latin1', 6, 8) === 'MM';
  const [two, four] = [
    (at: number) => (big ? exif.readUInt16BE(at) : exif.readUInt16LE(at)),
    (at: number) => (big ? exif.readUInt32BE(at) : exif.readUInt32LE(at)),
  ];
  try {
    const table = 6 + four(10);
    for (let entry = 0; entry < two(table); entry += 1) {
      const at = table + 2 + entry * 12;
      if (two(at) === 0x0112) return two(at + 8);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
};

const onlyOrientation = (orientation: number): Buffer => {
  const exif = Buffer.alloc(36);
  exif.writeUInt16BE(0xffe1, 0);
  exif.writeUInt16BE(34, 2);
  exif.write('Exif\0\0MM', 4, 'latin1');
  exif.writeUInt16BE(42, 12);
  exif.writeUInt32BE(8, 14);
  exif.writeUInt16BE(1, 18);
  exif.writeUInt16BE(0x0112, 20);
  exif.writeUInt16BE(3, 22);
  exif.writeUInt32BE(1, 24);
  exif.writeUInt16BE(orientation, 28);
  return exif;
};

/** Segments APP1 (Exif, XMP), APP13 (IPTC) and comments go; the orientation stays. */
export const jpegWithoutProperties = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const kind = bytes[at + 1];
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    const isExif = kind === 0xe1 && segment.toString('latin1', 4, 8) === 'Exif';
    const orientation = isExif ? orientationOf(segment.subarray(4)) : null;
    if (orientation !== null) kept.push(onlyOrientation(orientation));
    if (kind !== 0xe1 && kind !== 0xed && kind !== 0xfe) kept.push(segment);
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
};

const told = new Set(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME']);

/** Chunks of text, Exif and time go. */
export const pngWithoutProperties = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!told.has(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
};
