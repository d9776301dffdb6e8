// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './claim.ts';
import './decide.ts';
