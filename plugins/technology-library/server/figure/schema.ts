// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './indicator.ts';
import './ask.ts';
import './report.ts';
import './trends.ts';
