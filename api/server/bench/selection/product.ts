// The portal as it is.
import { run } from '../../boot/run.ts';
import { plugins } from '../../plugins.ts';

await run(plugins);
