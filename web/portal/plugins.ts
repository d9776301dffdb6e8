import type { WebPlugin } from '@xinglin/kit/plugin.ts';
import { technologyLibraryWeb } from '@xinglin/plugin-technology-library/web';
import { technologyPromotionWeb } from '@xinglin/plugin-technology-promotion/web';

/** The line-up: one import per plugin, in the order of the menu. */
export const plugins: readonly WebPlugin[] = [technologyPromotionWeb, technologyLibraryWeb];
