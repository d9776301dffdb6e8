import { namespace } from '@xinglin/kit/i18n/use-t.ts';
import type joining from '../../locales/joining/zh-cn.ts';

/** The public pages for organisations that want to join. */
export const useJoiningWords = namespace<typeof joining>('joining');
