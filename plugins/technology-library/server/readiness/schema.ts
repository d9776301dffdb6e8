// Loads the types, queries and mutations of checks of readiness.
import './type.ts';
import './list.ts';
import './start.ts';
import './answer.ts';
import './judge.ts';
