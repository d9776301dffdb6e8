// The portal as it is, with the living template in the line-up.
import { exampleServer } from '@xinglin/plugin-example/server';
import { run } from '../../boot/run.ts';
import { plugins } from '../../plugins.ts';

await run([...plugins, exampleServer]);
