import { useRef, useState } from 'react';
import { canRetry, problemIn, refusedFor, type UploadProblem } from './upload-problem.ts';
import { brokenRule, type UploadRules } from './upload-rules.ts';
import type { Uploader } from './uploader.ts';

/** A file under way, or one that did not arrive and stays until it is sent again or put aside. */
export interface RunningUpload {
  key: string;
  file: File;
  progress: number;
  problem: UploadProblem | null;
}

interface UseUploadsOptions {
  uploader: Uploader;
  rules: UploadRules;
  onUploaded: (file: File, id: string) => void;
  onFailed: (file: File, problem: UploadProblem) => void;
  onTooMany: () => void;
}

/** Files that may still come to count among those that a field holds. */
export const pending = (uploads: readonly RunningUpload[]): number =>
  uploads.filter(({ problem }) => problem === null || canRetry(problem)).length;

export function useUploads({ uploader, rules, onUploaded, onFailed, onTooMany }: UseUploadsOptions) {
  const [running, setRunning] = useState<readonly RunningUpload[]>([]);
  const controllers = useRef(new Map<string, AbortController>());
  const change = (key: string, part: Partial<RunningUpload>) =>
    setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = (key: string) => {
    controllers.current.get(key)?.abort();
    controllers.current.delete(key);
    setRunning((all) => all.filter((one) => one.key !== key));
  };
  const send = async (key: string, file: File) => {
    const controller = new AbortController();
    controllers.current.set(key, controller);
    try {
      const { id } = await uploader(file, {
        signal: controller.signal,
        onProgress: (progress) => change(key, { progress }),
      });
      onUploaded(file, id);
      forget(key);
    } catch (error) {
      if (controller.signal.aborted) return;
      const problem = problemIn(error);
      change(key, { problem });
      onFailed(file, problem);
    }
  };
  return {
    running,
    cancel: forget,
    /** `held` files are there already. */
    take: (files: Iterable<File>, held = 0) => {
      let count = held + pending(running);
      for (const file of files) {
        const broken = brokenRule(file, rules, count);
        if (broken === 'tooMany') {
          onTooMany();
          return;
        }
        const key = crypto.randomUUID();
        const problem = broken && refusedFor(broken);
        setRunning((all) => [...all, { key, file, progress: 0, problem }]);
        if (problem) onFailed(file, problem);
        else {
          count += 1;
          void send(key, file);
        }
      }
    },
    again: (upload: RunningUpload) => {
      change(upload.key, { progress: 0, problem: null });
      void send(upload.key, upload.file);
    },
  };
}
