import { explain } from './boot/explain.ts';
import { run } from './boot/run.ts';
import { plugins } from './plugins.ts';

await run(plugins).catch(explain);
