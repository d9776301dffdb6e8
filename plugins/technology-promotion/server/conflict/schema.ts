// Registers this slice's types, queries and mutations.
import './declare.ts';
import './judge.ts';
import './map.ts';
import './type.ts';
