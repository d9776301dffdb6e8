// Loads the types, queries and mutations of this slice.
import './type.ts';
import './figures.ts';
import './list.ts';
import './conclude.ts';
import './improve.ts';
