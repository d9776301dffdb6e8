import { Button } from 'antd';
import { useState } from 'react';
import { useStepUp } from '../form/step-up.tsx';
import { useProblemText } from '../form/use-problem-text.ts';
import { useT } from '../i18n/use-t.ts';
import { Popup } from '../ui/popup.tsx';
import { useToast } from '../ui/toast.tsx';
import { problemOf, usePortalRequest } from '../urql/portal-request.ts';
import { saveResponse } from './save-response.ts';

const formats = ['xlsx', 'csv'] as const;

interface ExportMenuProps {
  /** The list's key among the server's tables. */
  table: string;
  filter: unknown;
}

/** The list as it is narrowed now, as a file. It is fetched and not linked to, so that a refusal is told in words. */
export function ExportMenu({ table, filter }: ExportMenuProps) {
  const t = useT();
  const toast = useToast();
  const askStepUp = useStepUp();
  const textOf = useProblemText();
  const request = usePortalRequest();
  const [busy, setBusy] = useState(false);

  const ask = async (format: (typeof formats)[number]): Promise<void> => {
    const fetched = () => request(`/exports/${table}.${format}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`);
    let response = await fetched();
    let problem = response.ok ? null : await problemOf(response);
    if (problem?.kind === 'refused' && problem.code === 'STEP_UP_REQUIRED' && askStepUp && (await askStepUp())) {
      response = await fetched();
      problem = response.ok ? null : await problemOf(response);
    }
    if (problem) return toast({ text: textOf(problem) ?? '', tone: 'bad' });
    await saveResponse(response, `${table}.${format}`);
    toast(t('export.done', { n: Number(response.headers.get('x-xinglin-rows') ?? 0) }));
  };
  const start = async (format: (typeof formats)[number]) => {
    setBusy(true);
    try {
      await ask(format);
    } catch {
      toast({ text: textOf({ kind: 'failed', failure: { kind: 'offline' } }) ?? '', tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popup
      label={t('export.menu')}
      align="end"
      trigger={(props) => (
        <Button type="text" {...props} aria-busy={busy} disabled={busy}>
          {busy ? t('export.running') : t('export.menu')}
        </Button>
      )}
    >
      {(close) => (
        <ul className="x-menu">
          {formats.map((format) => (
            <li key={format}>
              <button
                type="button"
                onClick={() => {
                  close();
                  void start(format);
                }}
              >
                {t(`export.${format}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}
