// What a blind reviewer opens must not say who wrote it where nobody looks: in the document's properties.
import { officeWithoutProperties } from './office.ts';
import { pdfWithoutProperties } from './pdf.ts';
import { jpegWithoutProperties, pngWithoutProperties } from './pictures.ts';

const isOffice = (mediaType: string) => mediaType.startsWith('application/vnd.openxmlformats-officedocument.');

/**
 * The same document without author, company, history and place. What its pages themselves say stays: that is for
 * whoever submits the copy, and for the admission check.
 */
export const withoutProperties = async (mediaType: string, bytes: Buffer): Promise<Buffer> => {
  if (isOffice(mediaType)) return officeWithoutProperties(bytes);
  if (mediaType === 'application/pdf') return pdfWithoutProperties(bytes);
  if (mediaType === 'image/jpeg') return jpegWithoutProperties(bytes);
  if (mediaType === 'image/png') return pngWithoutProperties(bytes);
  return bytes;
};
