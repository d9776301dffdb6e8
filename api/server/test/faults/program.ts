// The portal as `npm start` runs it, with the living template in the line-up: it has numbers, stages and an outbox.
import { exampleServer } from '@xinglin/plugin-example/server';
import { run } from '../../boot/run.ts';
import { plugins } from '../../plugins.ts';

await run([...plugins, exampleServer]);
