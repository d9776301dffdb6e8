import { authGet } from './auth-http.ts';

export interface Choice {
  key: string;
  name: string;
  title: string;
  /** One of many, kept behind a fold. */
  further: boolean;
  organisations: readonly { key: string; id: string; kind: string; name: string }[];
}

let asked: ReturnType<typeof authGet<{ people: readonly Choice[] }>> | undefined;

/** Everybody of the demonstration; asked for once. */
export const demoChoices = () => {
  asked ??= authGet<{ people: readonly Choice[] }>('demo');
  return asked;
};
