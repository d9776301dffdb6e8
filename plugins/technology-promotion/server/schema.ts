// Loads every slice's types. Order does not matter: references are resolved when the schema is built.
import './archive/schema.ts';
import './calendar/schema.ts';
import './call/schema.ts';
import './submission/schema.ts';
import './dossier/schema.ts';
import './expert/schema.ts';
import './conflict/schema.ts';
import './round/schema.ts';
import './review/schema.ts';
import './meeting/schema.ts';
import './decision/schema.ts';
