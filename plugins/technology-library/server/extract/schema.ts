// Loads the types and queries of this slice.
import './type.ts';
import './list.ts';
