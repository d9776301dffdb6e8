// Loads the types and mutations of this slice.
import './type.ts';
import './claim.ts';
import './decide.ts';
