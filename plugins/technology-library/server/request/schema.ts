// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './ask.ts';
import './handle.ts';
import './consent.ts';
