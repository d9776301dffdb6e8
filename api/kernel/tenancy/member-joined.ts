/** Announced when a person has become a member of an organisation, in that organisation. */
export interface MemberJoined {
  userId: string;
  name: string;
  email: string;
}

declare module '../plugin.ts' {
  interface PortalEvents {
    'kernel.member-joined': MemberJoined;
  }
}
