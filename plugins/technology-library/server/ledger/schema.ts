// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './note.ts';
import './timeline.ts';
