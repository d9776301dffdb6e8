import { namespace } from '@xinglin/kit/i18n/use-t.ts';
import type people from '../../locales/people/zh-cn.ts';

/** Members, invitations and roles. */
export const usePeopleWords = namespace<typeof people>('people');
