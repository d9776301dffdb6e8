import { join } from 'node:path';
import { createAnchorFolder, inAllPlaces } from '@xinglin/kernel/audit/anchor';
import type { Services } from '@xinglin/kernel/context';
import { createDiskStore } from '@xinglin/kernel/files/disk-store';
import { signatureScanner } from '@xinglin/kernel/files/scanner';
import type { Env } from '../env.ts';
import { createClamScanner } from './clam-scanner.ts';
import { createS3Store, type S3Place } from './s3-store.ts';

/** A bucket's settings come together or not at all: half of them must not end in files on the local disk. */
const s3Of = (env: Env): S3Place | null => {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret } = env;
  if (!bucket && !endpoint && !keyId && !secret) return null;
  if (!bucket || !keyId || !secret) throw new Error('S3 needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together.');
  return { bucket, endpoint, region: env.S3_REGION, keyId, secret };
};

/** Where files and the heads of the audit chains lie, and who looks at uploads. */
export const openStores = (env: Env, secret: (label: string) => string): Pick<Services, 'files' | 'scanner' | 'incoming' | 'anchors'> => {
  const s3 = s3Of(env);
  const folders = [join(env.DATA_DIR, 'anchors'), ...(env.ANCHOR_COPY_DIR ? [env.ANCHOR_COPY_DIR] : [])];
  return {
    files: s3 ? createS3Store(s3) : createDiskStore(join(env.DATA_DIR, 'files')),
    scanner: env.CLAMAV ? createClamScanner(env.CLAMAV) : signatureScanner,
    incoming: join(env.DATA_DIR, 'incoming'),
    anchors: inAllPlaces(folders.map((folder) => createAnchorFolder(folder, secret('anchor')))),
  };
};
