import { isViewable } from '@xinglin/kernel/files/kinds';

/** RFC 8187: what stands for itself in a header's extended value. */
const escaped = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Both spellings of the name: plain ASCII for old programs, UTF-8 for the others. Nothing in it can end the header. */
export const contentDisposition = (kind: 'inline' | 'attachment', name: string): string => {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${escaped(name)}`;
};

/** A file is somebody else's content on our address: it may not run, be framed, be guessed at or be kept. */
export const fileHeaders = (file: { name: string; mediaType: string; sha256: string | null }, view: boolean): Headers => {
  const inline = view && isViewable(file.mediaType);
  return new Headers({
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', file.name),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    ...(file.sha256 ? { etag: `"${file.sha256}"` } : {}),
  });
};
