// Registers this slice's types, queries and mutations.
import './list.ts';
import './submit.ts';
import './type.ts';
import './withdraw.ts';
import './write.ts';
