// Registers this slice's types, queries and mutations.
import './admit.ts';
import './check.ts';
import './compare-pair.ts';
import './duplicate.ts';
import './find-similar.ts';
import './funnel.ts';
import './judge-similar.ts';
import './list.ts';
import './merge.ts';
import './paper-files.ts';
import './supplement.ts';
import './type.ts';
