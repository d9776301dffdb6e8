import base from '@xinglin/kernel/testing/vitest';
import { mergeConfig } from 'vitest/config';

/** A third worker where there are two cores: some of these tests wait for a clock, not for a processor. */
export default mergeConfig(base, { test: { maxWorkers: 3 } });
