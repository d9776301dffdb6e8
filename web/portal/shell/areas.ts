import type { Needs } from '@xinglin/kit/plugin.ts';
import type zh from '../locales/zh-cn.ts';
import type { IconName } from './icons.tsx';

export interface Area {
  label: keyof typeof zh & `nav.${string}`;
  to: string;
  icon: IconName;
  /** Without it, for everybody signed in. */
  needs?: Needs;
}

/** The portal's own pages in the menu; plugins bring theirs. Nobody sees what she may never open. */
export const administration: readonly Area[] = [];
