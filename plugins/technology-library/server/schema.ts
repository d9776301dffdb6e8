// Loads every slice's types. Order does not matter: references are resolved when the schema is built.
import './entry/schema.ts';
import './catalogue/schema.ts';
import './request/schema.ts';
import './project/schema.ts';
import './agreement/schema.ts';
import './site/schema.ts';
import './activity/schema.ts';
import './ledger/schema.ts';
import './supervision/schema.ts';
import './safety/schema.ts';
import './ip/schema.ts';
import './risk/schema.ts';
import './figure/schema.ts';
import './evaluation/schema.ts';
import './evidence/schema.ts';
import './alert/list.ts';
import './report/schema.ts';
