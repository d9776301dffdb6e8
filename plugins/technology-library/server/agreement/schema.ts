// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './ends.ts';
import './templates.ts';
import './draft.ts';
import './amend.ts';
import './send.ts';
import './answer.ts';
import './paper.ts';
import './end.ts';
