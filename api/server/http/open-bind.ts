import { SettingsError } from '../boot/explain.ts';
import { isLoopbackHost } from './own-origin.ts';

interface Bind {
  HOST: string;
  PUBLIC_URL?: string | undefined;
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** What is reachable from elsewhere is reached over TLS: passwords and health data never cross a network in the clear. */
export const refuseOpenBind = ({ HOST, PUBLIC_URL }: Bind): void => {
  const address = PUBLIC_URL ? new URL(PUBLIC_URL) : undefined;
  const plainAddress = address?.protocol === 'http:' && !isLoopbackHost(address.hostname);
  const openBind = !isLoopbackHost(bracketed(HOST)) && address?.protocol !== 'https:';
  if (!plainAddress && !openBind) return;
  throw new SettingsError(
    `Refused to serve ${plainAddress ? PUBLIC_URL : `on ${HOST}`} without TLS. Put a reverse proxy with a certificate in front and set PUBLIC_URL=https://…, or keep HOST=127.0.0.1.\n` +
      `拒绝在没有 TLS 的情况下对外提供服务。请在前面配置带证书的反向代理并设置 PUBLIC_URL=https://…,或保持 HOST=127.0.0.1。`,
  );
};
