// The portal as it is, with no plugin beside the line-up.
import { run } from '../../boot/run.ts';
import { plugins } from '../../plugins.ts';

await run(plugins);
