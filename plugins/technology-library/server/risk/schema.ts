// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './matrix.ts';
import './write.ts';
import './move.ts';
import './review.ts';
import './measure.ts';
