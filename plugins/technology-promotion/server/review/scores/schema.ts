// Registers scores: their order, where they come from, ties, rankings and snapshots.
import './explain.ts';
import './ranked-round.ts';
import './ranking.ts';
import './snapshot.ts';
import './tie.ts';
