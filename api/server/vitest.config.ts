import base from '@xinglin/kernel/testing/vitest';
import { mergeConfig } from 'vitest/config';

/**
 * Its files build schemas of different modules, and all modules of a process speak to one builder.
 * A third worker where there are two cores: some of these tests wait for a clock, not for a processor.
 */
export default mergeConfig(base, { test: { isolate: true, maxWorkers: 3 } });
