// Registers this slice's types, queries and mutations.
import './attend.ts';
import './change.ts';
import './lead.ts';
import './list.ts';
import './minutes.ts';
import './minutes-files.ts';
import './order.ts';
import './plan.ts';
import './seat.ts';
import './type.ts';
