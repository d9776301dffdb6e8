// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './report.ts';
import './assess.ts';
