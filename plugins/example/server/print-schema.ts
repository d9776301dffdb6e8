// The schema of kernel and template, which the template's documents are typed by. Plugins of the line-up read
// api/schema.graphql instead; this one is in no line-up.
import { mkdir, writeFile } from 'node:fs/promises';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { kernelPlugin } from '@xinglin/kernel/kernel-plugin';
import { printSchema } from 'graphql';
import { exampleServer } from './index.ts';

const folder = new URL('../gql/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('schema.graphql', folder), printSchema(await buildSchema([kernelPlugin, exampleServer])));
