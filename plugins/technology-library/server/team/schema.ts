// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './overview.ts';
import './person.ts';
import './place.ts';
import './training.ts';
import './take-over.ts';
