// Registers this slice's types, queries and mutations.
import './conclude.ts';
import './decide.ts';
import './list.ts';
import './notice.ts';
import './objection.ts';
import './release.ts';
import './sheet.ts';
import './type.ts';
