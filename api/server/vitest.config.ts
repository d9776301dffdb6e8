import base from '@xinglin/kernel/testing/vitest';
import { mergeConfig } from 'vitest/config';

/**
 * Its files build schemas of different modules, and all modules of a process speak to one builder.
 * A third worker where there are two cores: some of these tests wait for a clock, not for a processor.
 * What one answer leaves behind is thrown away before it is moved to where old things are kept.
 */
export default mergeConfig(base, { test: { isolate: true, maxWorkers: 3, execArgv: ['--max-semi-space-size=64'] } });
