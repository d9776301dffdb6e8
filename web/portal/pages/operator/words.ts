import { namespace } from '@xinglin/kit/i18n/use-t.ts';
import type operator from '../../locales/operator/zh-cn.ts';

/** The operator's console. */
export const useOperatorWords = namespace<typeof operator>('operator');
