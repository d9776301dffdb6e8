// npm run new-plugin -- <id> <Noun>: copies plugins/example under new names, with its models.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { namingOf } from './rename-template.ts';

const root = resolve(import.meta.dirname, '../../..');
const [id = '', noun = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || !/^[A-Z][A-Za-z0-9]*$/.test(noun)) {
  console.error('Say its id and its main noun: npm run new-plugin -- quality-service ServiceRequest');
  process.exit(2);
}
const folder = join(root, 'plugins', id);
if (existsSync(folder)) {
  console.error(`plugins/${id} is there already`);
  process.exit(2);
}

const naming = namingOf(id, noun);

const rewrite = async (path: string): Promise<void> => {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const from = join(path, entry.name);
    const to = join(path, entry.name.replaceAll('memo', naming.kebab));
    if (from !== to) await rename(from, to);
    if (entry.isDirectory()) await rewrite(to);
    else await writeFile(to, naming.text(await readFile(to, 'utf8')));
  }
};

await cp(join(root, 'plugins/example'), folder, {
  recursive: true,
  filter: (source) => !/[\\/](node_modules|gql|\.turbo|print-schema\.ts|documents\.test\.ts)([\\/]|$)/.test(source),
});
await rewrite(folder);
const codegen = join(folder, 'codegen.ts');
await writeFile(
  codegen,
  (await readFile(codegen, 'utf8'))
    .replace(/^\/\/ Typed[\s\S]*?\n(?=import)/, '// Typed documents of this plugin.\n')
    .replace('./gql/schema.graphql', '../../api/schema.graphql'),
);
const manifest = join(folder, 'package.json');
await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('node server/print-schema.ts && ', ''));
const models = await readFile(join(root, 'prisma/models/example.prisma'), 'utf8');
await writeFile(join(root, `prisma/models/${id}.prisma`), naming.models(models));
// Longer names break lines and sort elsewhere.
spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', folder], {
  cwd: root,
  stdio: 'ignore',
});

console.log(`  ✓ plugins/${id} and prisma/models/${id}.prisma

  Next:
    1  say in prisma/models/${id}.prisma what the tables are; each model needs its @class
    2  npm install && npm run migrate -- ${id}_init
    3  add it to api/server/plugins.ts and web/portal/plugins.ts, and to their package.json
    4  npm run schema && npm run codegen
    5  npm run check && npm test: the contract test names what is missing
`);
