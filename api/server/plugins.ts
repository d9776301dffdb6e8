import { kernelPlugin } from '@xinglin/kernel/kernel-plugin';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { technologyLibraryServer } from '@xinglin/plugin-technology-library/server';
import { technologyPromotionServer } from '@xinglin/plugin-technology-promotion/server';

/** The line-up. Adding a module is one import and one entry here. */
export const plugins: readonly ServerPlugin[] = [kernelPlugin, technologyPromotionServer, technologyLibraryServer];
