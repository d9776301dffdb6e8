// Loads the types, queries and mutations of this slice: projects, their plans and the readiness of their sites.
import './type.ts';
import './list.ts';
import './write.ts';
import './move.ts';
import './overview.ts';
import '../plan/schema.ts';
import '../readiness/schema.ts';
