// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './write.ts';
import './move.ts';
