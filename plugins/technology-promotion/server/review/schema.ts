// Registers this slice's types, queries and mutations.
import './after-supplement.ts';
import './answer-task.ts';
import './manage.ts';
import './scores/schema.ts';
import './task.ts';
import './type.ts';
import './write.ts';
