import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AgreeProject, CloseProject, ContinueProject, EvaluateProject, ImplementProject, TerminateProject } from './project-document.tsx';

export const projectActs = ['agree', 'implement', 'evaluate', 'close', 'continue', 'terminate'] as const;
export type ProjectAct = (typeof projectActs)[number];

interface Props {
  project: { id: string; version: number };
  act: ProjectAct;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before a step of the project; what its rule misses is told in the dialog. */
export function ProjectActDialog({ project: { id, version }, act, onDone, onClose }: Props) {
  const w = useWords();
  const agree = useSubmit(AgreeProject, (data) => data.agreeProject);
  const implement = useSubmit(ImplementProject, (data) => data.implementProject);
  const evaluate = useSubmit(EvaluateProject, (data) => data.evaluateProject);
  const back = useSubmit(ContinueProject, (data) => data.continueProject);
  const close = useSubmit(CloseProject, (data) => data.closeProject);
  const terminate = useSubmit(TerminateProject, (data) => data.terminateProject);
  const run = (reason: string) => {
    if (act === 'close') return close.submit({ id, version, reason });
    if (act === 'terminate') return terminate.submit({ id, version, reason });
    return { agree, implement, evaluate, continue: back }[act].submit({ id, version });
  };
  return (
    <ActDialog
      title={w(`project.act.${act}`)}
      act={w(`project.act.${act}`)}
      consequence={w(`project.act.${act}.consequence`)}
      danger={act === 'terminate'}
      reason={act === 'close' || act === 'terminate'}
      run={run}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
