import type { Context } from '@xinglin/kernel/context';
import type { SearchHit, SearchQuery } from '@xinglin/kernel/search/hit';

/** What of this slice answers a search over the whole portal. */
export const submissionSearch = async (_ctx: Context, _query: SearchQuery): Promise<readonly SearchHit[]> => [];
