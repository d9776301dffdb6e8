import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';
import { canRetry, type UploadLimits, uploadWhy } from './upload-problem.ts';
import { UploadRow } from './upload-row.tsx';
import type { RunningUpload, useUploads } from './use-uploads.ts';

interface UploadRowsProps {
  uploads: ReturnType<typeof useUploads>;
  limits: UploadLimits;
}

/** What is under way, and what did not arrive with the reason. */
export function UploadRows({ uploads, limits }: UploadRowsProps) {
  const t = useT();
  const { language } = useLanguage();
  const retry = (upload: RunningUpload) => (upload.problem && canRetry(upload.problem) ? () => uploads.again(upload) : undefined);
  return uploads.running.map((upload) => (
    <UploadRow
      key={upload.key}
      name={upload.file.name}
      note={formatBytes(upload.file.size, language)}
      progress={upload.progress}
      problem={upload.problem ? uploadWhy(upload.problem, limits, t) : undefined}
      onRemove={() => uploads.cancel(upload.key)}
      onRetry={retry(upload)}
    />
  ));
}
