import { createContext, type ReactNode, use } from 'react';

/** Asks for a fresh proof of identity; true when it was given. */
export type AskStepUp = () => Promise<boolean>;

const StepUpContext = createContext<AskStepUp | null>(null);

interface StepUpProviderProps {
  ask: AskStepUp;
  children: ReactNode;
}

/** With it, a submit that meets STEP_UP_REQUIRED asks and then goes on by itself. */
export function StepUpProvider({ ask, children }: StepUpProviderProps) {
  return <StepUpContext value={ask}>{children}</StepUpContext>;
}

export const useStepUp = () => use(StepUpContext);
