import { useRef, useState } from 'react';
import type { Uploader } from './uploader.ts';

export interface RunningUpload {
  key: string;
  file: File;
  progress: number;
  failed: boolean;
}

interface UseUploadsOptions {
  uploader: Uploader;
  onUploaded: (file: File, id: string) => void;
  onFailed: (file: File) => void;
}

export function useUploads({ uploader, onUploaded, onFailed }: UseUploadsOptions) {
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
    } catch {
      if (controller.signal.aborted) return;
      change(key, { failed: true });
      onFailed(file);
    }
  };
  return {
    running,
    cancel: forget,
    start: (file: File) => {
      const key = crypto.randomUUID();
      setRunning((all) => [...all, { key, file, progress: 0, failed: false }]);
      void send(key, file);
    },
    again: (upload: RunningUpload) => {
      change(upload.key, { progress: 0, failed: false });
      void send(upload.key, upload.file);
    },
  };
}
