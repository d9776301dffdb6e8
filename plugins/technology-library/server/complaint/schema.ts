// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './policy.ts';
import './write.ts';
import './acts.ts';
import './correct-complainant.ts';
