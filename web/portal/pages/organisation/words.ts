import { namespace } from '@xinglin/kit/i18n/use-t.ts';
import type organisation from '../../locales/organisation/zh-cn.ts';

/** The organisation's facts, licences and departments. */
export const useOrganisationWords = namespace<typeof organisation>('organisation');
