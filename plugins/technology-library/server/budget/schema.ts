// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './use-list.ts';
import './write.ts';
import './approve.ts';
import './spend.ts';
import './adjust.ts';
