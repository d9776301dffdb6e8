// Registers this slice's types, queries and mutations.
import './apply.ts';
import './choose-items.ts';
import './extend.ts';
import './invite.ts';
import './items.ts';
import './list.ts';
import './manual.ts';
import './matrix.ts';
import './move.ts';
import './overview.ts';
import './progress.ts';
import './remind.ts';
import './run.ts';
import './run-type.ts';
import './type.ts';
import './write.ts';
