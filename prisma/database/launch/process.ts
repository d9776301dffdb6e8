import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Account } from './account.ts';

export interface Finished {
  code: number | null;
  output: string;
}

/** Waits for `exit`, not `close`: a server started by pg_ctl may keep the pipes of its parent open for ever. */
export function runAs(account: Account, file: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (code: number | null, note = '') => resolve({ code, output: Buffer.concat(chunks).toString('utf8') + note });
    const child = spawn(file, args, {
      ...(account ?? {}),
      cwd: path.parse(process.cwd()).root,
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', LANG: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done(null, error.message));
    child.on('exit', (code) =>
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        done(code);
      }),
    );
  });
}
