// Registers this slice's types, queries and mutations.
import './answer.ts';
import './figures.ts';
import './invite.ts';
import './list.ts';
import './manage.ts';
import './panel-fix.ts';
import './panel-type.ts';
import './panel-write.ts';
import './people-query.ts';
import './profile.ts';
import './type.ts';
