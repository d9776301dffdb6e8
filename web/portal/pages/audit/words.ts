import { namespace } from '@xinglin/kit/i18n/use-t.ts';
import type records from '../../locales/records/zh-cn.ts';

/** Audit, files and API keys. */
export const useRecordWords = namespace<typeof records>('records');
