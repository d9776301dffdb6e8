// npm run schema: the API as a text, so that a change of it shows in review.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { printedSchema } from '../graphql/printed-schema.ts';
import { plugins } from '../plugins.ts';

const path = fileURLToPath(new URL('../../schema.graphql', import.meta.url));
await writeFile(path, printedSchema(await buildSchema(plugins)));
console.log(`  wrote ${path}`);
