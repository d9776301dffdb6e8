// Loads the types, queries and mutations of plans and their templates.
import './type.ts';
import './list.ts';
import './template.ts';
import './draft.ts';
import './approve.ts';
