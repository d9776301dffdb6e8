import { readFile } from 'node:fs/promises';

/** A process number alone is reused after a restart of the machine; the start time tells the two apart. */
export interface Living {
  pid: number;
  born: string;
}

async function birth(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

export const me = async (): Promise<Living> => ({ pid: process.pid, born: await birth(process.pid) });

export function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export async function isAlive(one: Living): Promise<boolean> {
  return answersSignals(one.pid) && (await birth(one.pid)) === one.born;
}
