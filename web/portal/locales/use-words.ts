import { namespace } from '@xinglin/kit/i18n/use-t.ts';
import type identity from './identity/zh-cn.ts';
import type terms from './terms/zh-cn.ts';
import type portal from './zh-cn.ts';

/** Shell and home. */
export const useWords = namespace<typeof portal>('portal');

/** Signing in, joining, security. */
export const useIdentityWords = namespace<typeof identity>('identity');

/** Names of what the server knows by key: errors, permissions, roles, notices, audit acts. */
export const useTerms = namespace<typeof terms>('terms');
