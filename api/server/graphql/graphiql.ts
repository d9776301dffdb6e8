import type { Services } from '@xinglin/kernel/context';
export const createGraphiql = (_services: Services) => async (_request: Request): Promise<Response | null> => null;
