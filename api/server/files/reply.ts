/** Answers in the shape that all of the portal's HTTP routes use. */
export const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });

export const refusal = (status: number, code: string, message: string): Response => json(status, { error: { code, message } });
