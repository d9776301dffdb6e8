/** Whether the client can unpack what is packed this way. */
export const accepts = (request: Request, packing: string): boolean =>
  (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .some((each) => each.trim().split(';')[0] === packing && !/;\s*q=0(\.0*)?$/.test(each));
