import { refuse } from '@xinglin/kernel/files/refused';

/** The header stands at the very start and the end is there: anything before it could be another kind of file. */
export const checkPdf = (bytes: Buffer): void => {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') refuse('FILE_CONTENT', 'a PDF begins with %PDF-');
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2_048));
  if (!tail.includes('startxref') || !tail.includes('%%EOF')) refuse('FILE_DAMAGED', 'the end of the PDF is missing');
};
