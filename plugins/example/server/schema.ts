// Imports only: each file registers its own types.
import './memo/type.ts';
import './memo/list.ts';
import './memo/write.ts';
import './memo/submit.ts';
import './memo/decide.ts';
import './memo/share.ts';
