interface Actor {
  actorKind: string;
  actorName: string;
}

/** Who did it, for readers: what the portal does by itself is kept under the name of its job, which means nothing to them. */
export const actorOf = ({ actorKind, actorName }: Actor, system: string): string => (actorKind === 'system' ? system : actorName);
