import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory that the server's own account may pass through, whoever runs the tests. */
export async function temporary(name: string): Promise<{ path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const directory = await mkdtemp(path.join(tmpdir(), `xinglin-${name}-`));
  await chmod(directory, 0o711);
  return { path: directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }) };
}
