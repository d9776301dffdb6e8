/** Something expected that the user can act on: a member of the mutation's result union. */
export abstract class DomainError extends Error {
  /** Key of the text in the portal's locale files. */
  abstract readonly code: string;
}
