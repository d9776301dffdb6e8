// Loads the types, queries and mutations of this slice.
import './type.ts';
import './list.ts';
import './create.ts';
import './update.ts';
import './acts.ts';
import './draft-version.ts';
import './issue-version.ts';
import './credential.ts';
import './file.ts';
import './review-acts.ts';
