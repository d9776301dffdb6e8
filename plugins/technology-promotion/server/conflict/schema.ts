// Registers this slice's types, queries and mutations.
import './declare.ts';
