// Registers this slice's types, queries and mutations.
import './ask.ts';
import './type.ts';
