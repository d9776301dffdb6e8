/** The four kinds of organisation, and the operator's own. */
export const tenantKinds = ['association', 'enterprise', 'institution', 'agency', 'platform'] as const;
export type TenantKind = (typeof tenantKinds)[number];

/** Kinds that an organisation may apply as. */
export const applicantKinds = ['association', 'enterprise', 'institution', 'agency'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];
