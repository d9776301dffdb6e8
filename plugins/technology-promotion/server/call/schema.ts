// Registers this slice's types, queries and mutations.
import './announcements.ts';
import './form.ts';
import './invite.ts';
import './letters.ts';
import './list.ts';
import './move.ts';
import './parts.ts';
import './type.ts';
import './unseal.ts';
import './write.ts';
