import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkedKey, type FileStore } from '@xinglin/kernel/files/file-store';

export interface S3Place {
  bucket: string;
  /** Of a store that is not Amazon's. */
  endpoint?: string | undefined;
  region: string;
  keyId: string;
  secret: string;
}

const sdk = () => import('@aws-sdk/client-s3');

/** Objects in a bucket. The library is heavy, so it is loaded with the first file. */
export const createS3Store = ({ bucket, endpoint, region, keyId, secret }: S3Place): FileStore => {
  let opened: Promise<S3Client> | undefined;
  const client = () => {
    opened ??= sdk().then(
      ({ S3Client: Client }) =>
        new Client({
          region,
          credentials: { accessKeyId: keyId, secretAccessKey: secret },
          // Other makers' stores have no host name per bucket and may not know the newer checksums.
          ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }),
    );
    return opened;
  };
  return {
    put: async (name, body, size) => {
      const { PutObjectCommand } = await sdk();
      const Key = checkedKey(name);
      // The library does not watch the body: without this a broken one would hang the request and end the process.
      const broken = new AbortController();
      let reason: unknown;
      body.once('error', (error) => {
        reason = error;
        broken.abort();
      });
      const command = new PutObjectCommand({ Bucket: bucket, Key, Body: body, ContentLength: size });
      await (await client()).send(command, { abortSignal: broken.signal }).catch((error: unknown) => {
        throw reason ?? error;
      });
    },
    get: async (name, range) => {
      const { GetObjectCommand } = await sdk();
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await (await client()).send(new GetObjectCommand({ Bucket: bucket, Key: checkedKey(name), Range }));
      if (!Body) throw new Error('the store answered without a body');
      return Body as Readable;
    },
    delete: async (name) => {
      const { DeleteObjectCommand } = await sdk();
      await (await client()).send(new DeleteObjectCommand({ Bucket: bucket, Key: checkedKey(name) }));
    },
  };
};
