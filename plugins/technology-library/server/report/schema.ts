// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './content.ts';
import './since.ts';
import './open.ts';
import './write.ts';
import './publish.ts';
import './calendar.ts';
