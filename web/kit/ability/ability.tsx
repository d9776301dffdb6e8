import { createContext, type ReactNode, use, useMemo } from 'react';

/**
 * What the viewer holds, as the server names it: permission keys (`member.invite`) and
 * `action:Subject` pairs. They decide menus and buttons only; what may be done to one row is that
 * row's own `allowedActions`.
 */
export type Permissions = readonly string[];

export interface Ability {
  can: (action: string, on: string) => boolean;
  holds: (permission: string) => boolean;
}

export function abilityOf(permissions: Permissions): Ability {
  const held = new Set(permissions);
  return {
    can: (action, on) => held.has(`${action}:${on}`),
    holds: (permission) => held.has(permission),
  };
}

const AbilityContext = createContext<Ability>(abilityOf([]));

interface AbilityProviderProps {
  permissions: Permissions;
  children: ReactNode;
}

export function AbilityProvider({ permissions, children }: AbilityProviderProps) {
  const key = permissions.join('\n');
  const ability = useMemo(() => abilityOf(key.split('\n')), [key]);
  return <AbilityContext value={ability}>{children}</AbilityContext>;
}

export const useAbility = () => use(AbilityContext);

export function useCan(action: string, on: string): boolean {
  return useAbility().can(action, on);
}

type CanProps = { children: ReactNode; otherwise?: ReactNode } & (
  | { do: string; on: string; holding?: never }
  | { holding: string; do?: never; on?: never }
);

export function Can(props: CanProps) {
  const ability = useAbility();
  const yes = props.holding === undefined ? ability.can(props.do, props.on) : ability.holds(props.holding);
  return yes ? props.children : (props.otherwise ?? null);
}
