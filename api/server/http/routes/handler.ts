import { type Handler, type Route, under } from '../route.ts';

/** A room of its own behind one prefix. */
export const handlerRoute = (name: string, prefix: string, body: Route['body'], handler: Handler): Route => ({
  name,
  matches: under(prefix),
  body,
  answer: (request, { ip }) => handler(request, ip),
});
