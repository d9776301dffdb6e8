// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './write.ts';
import './move.ts';
import './session.ts';
import './sign-in.ts';
import './attendance.ts';
import './certificate.ts';
