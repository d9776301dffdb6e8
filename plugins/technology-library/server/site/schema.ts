// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './parts.ts';
import './city-list.ts';
import './write.ts';
import './act.ts';
import './again.ts';
import './merge.ts';
import './correct.ts';
import './consent.ts';
import './held-use.ts';
import './pictures.ts';
