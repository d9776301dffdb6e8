/** An answer that is no answer: one JSON shape for everything outside GraphQL's own. */
export const refusal = (status: number, code: string, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error: { code, message } }, { status, headers });

/** Thrown on the way in, before a route has been reached. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  toResponse(): Response {
    return refusal(this.status, this.code, this.message, this.headers);
  }
}
