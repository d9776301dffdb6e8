// Loads the kernel's types; imports only.
import './graphql/scalars.ts';
import './graphql/errors.ts';
import './tenancy/tenant.ts';
import './tenancy/member.ts';
import './tenancy/list-members.ts';
import './tenancy/role.ts';
import './identity/viewer-type.ts';
import './tenancy/update-organisation.ts';
