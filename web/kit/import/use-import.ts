import { useEffect, useRef, useState } from 'react';
import { type Problem, problemOf, usePortalRequest } from '../urql/portal-request.ts';
import type { ImportDescription, ImportReport } from './import-types.ts';

export type ImportStep =
  | { at: 'choose' }
  | { at: 'checking'; file: File }
  | { at: 'checked'; file: File; report: ImportReport; busy: boolean; changed: boolean }
  | { at: 'done'; rows: number };

const offline: Problem = { kind: 'failed', failure: { kind: 'offline' } };

/** One file's way from the choice to the rows: checked first, then the very same bytes taken. */
export function useImport(importKey: string) {
  const request = usePortalRequest();
  const [description, setDescription] = useState<ImportDescription | Problem | null>(null);
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(0);
  // Kept until the end of an attempt is known: a broken connection must not take the rows twice.
  const attempt = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks again.
  useEffect(() => {
    let current = true;
    const load = async () => {
      const response = await request(`/imports/${importKey}`);
      return response.ok ? ((await response.json()) as ImportDescription) : problemOf(response);
    };
    void load()
      .catch(() => offline)
      .then((found) => current && setDescription(found));
    return () => {
      current = false;
    };
  }, [importKey, request, asked]);

  const post = (verb: 'check' | 'commit', file: File, more: Record<string, string>, headers: Record<string, string> = {}) =>
    request(`/imports/${importKey}/${verb}?${new URLSearchParams({ name: file.name, ...more })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body: file,
    });

  const check = async (file: File) => {
    setProblem(null);
    setStep({ at: 'checking', file });
    attempt.current = null;
    try {
      const response = await post('check', file, {});
      if (response.ok) {
        const report = (await response.json()) as ImportReport;
        return setStep({ at: 'checked', file, report, busy: false, changed: false });
      }
      setProblem(await problemOf(response));
    } catch {
      setProblem(offline);
    }
    setStep({ at: 'choose' });
  };

  /** True when the rows were taken. */
  const commit = async (): Promise<boolean> => {
    if (step.at !== 'checked' || !step.report.proof || step.busy) return false;
    setProblem(null);
    setStep({ ...step, busy: true });
    attempt.current ??= crypto.randomUUID();
    try {
      const response = await post('commit', step.file, { proof: step.report.proof }, { 'idempotency-key': attempt.current });
      if (response.ok) {
        setStep({ at: 'done', rows: ((await response.json()) as { rows: number }).rows });
        return true;
      }
      const { report } = (await response
        .clone()
        .json()
        .catch(() => ({}))) as { report?: ImportReport };
      if (report) {
        setStep({ ...step, report, busy: false, changed: true });
        return false;
      }
      setProblem(await problemOf(response));
    } catch {
      setProblem(offline);
    }
    setStep({ ...step, busy: false });
    return false;
  };

  return {
    description,
    retry: () => {
      setDescription(null);
      setAsked((count) => count + 1);
    },
    step,
    problem,
    check,
    commit,
    restart: () => {
      setProblem(null);
      setStep({ at: 'choose' });
    },
    template: (format: 'xlsx' | 'csv') => request(`/imports/${importKey}.${format}`),
  };
}
