import { spawn } from 'node:child_process';
import path from 'node:path';

export interface OtherProcess {
  port: number;
  adopted: boolean;
  /** As an operator would: asks it to stop the server and waits for the end. */
  leave(): Promise<void>;
  /** As the kernel would when memory runs out. */
  kill(): Promise<void>;
}

export function otherProcess(
  dataDir: string,
  { env = process.env, uid }: { env?: NodeJS.ProcessEnv; uid?: number } = {},
): Promise<OtherProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'start-and-wait.ts'), dataDir], {
    env,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once('exit', () => reject(new Error(complaint)));
    child.stdout.once('data', (chunk: Buffer) =>
      resolve({
        ...(JSON.parse(chunk.toString()) as { port: number; adopted: boolean }),
        leave: () => {
          child.stdin.write('stop\n');
          return ended;
        },
        kill: () => {
          child.kill('SIGKILL');
          return ended;
        },
      }),
    );
  });
}
