// Every act of the programme, as another program would send it.
const refusals = '... on DomainError { code message } ... on InputError { issues { path code } }';
const mutation = (name: string, args: string, use: string, type: string, fields: string) =>
  `mutation PeerReview_${name}(${args}) { ${name}(${use}) { __typename ... on ${type} { ${fields} } ${refusals} } }`;
const target = ['$id: ID!, $version: Int!', 'id: $id, version: $version'] as const;
const onCall = (name: string) => mutation(name, ...target, 'Call', 'id version');

export const documents = {
  viewer: 'query PeerReview_viewer { viewer { userId } }',
  createCall: mutation('createCall', '$input: CallInput!', 'input: $input', 'Call', 'id version'),
  saveForm: mutation(
    'saveCallForm',
    '$callId: ID!, $kind: String!, $name: String!, $definition: JSON!',
    'callId: $callId, kind: $kind, name: $name, definition: $definition',
    'FormVersion',
    'id',
  ),
  publishCall: onCall('publishCall'),
  closeCall: onCall('closeCall'),
  startScreening: onCall('startScreening'),
  startReviewing: onCall('startReviewing'),
  call: 'query PeerReview_call($id: ID!) { call(id: $id) { id version } }',
  dossiers: `query PeerReview_dossiers($callId: ID!) {
    dossiers(callId: $callId, page: { first: 100 }) { items { id title version revision } }
  }`,
  recordCheck: mutation(
    'recordCheck',
    '$id: ID!, $revision: Int!',
    'id: $id, revision: $revision, itemKey: "complete", verdict: "PASS"',
    'Dossier',
    'id version',
  ),
  admit: mutation('admitDossier', ...target, 'Dossier', 'id'),
  inviteExpert: mutation('inviteExpert', '$input: ExpertInvitationInput!', 'input: $input', 'Expert', 'id'),
  engagement: 'query PeerReview_engagement { myEngagement { id version } }',
  answerEngagement: mutation(
    'answerEngagement',
    ...(['$id: ID!, $version: Int!', 'id: $id, version: $version, accept: true'] as const),
    'Expert',
    'id stage',
  ),
  saveProfile: mutation('saveExpertProfile', '$input: ExpertProfileInput!', 'version: 0, input: $input', 'ExpertProfile', 'name'),
  saveAffiliation: mutation('saveAffiliation', '$input: ExpertAffiliationInput!', 'input: $input', 'ExpertProfile', 'name'),
  createPanel: mutation('createPanel', '$callId: ID!, $input: PanelInput!', 'callId: $callId, input: $input', 'Panel', 'id version'),
  seats: mutation('setPanelSeats', `${target[0]}, $seats: [PanelSeatInput!]!`, `${target[1]}, seats: $seats`, 'Panel', 'id version'),
  fixPanel: mutation('fixPanel', ...target, 'Panel', 'id'),
  createRound: mutation(
    'createReviewRound',
    '$callId: ID!, $input: ReviewRoundInput!',
    'callId: $callId, input: $input',
    'ReviewRound',
    'id version',
  ),
  chooseItems: mutation(
    'chooseRoundItems',
    ...(['$id: ID!, $version: Int!', 'id: $id, version: $version, choice: {}'] as const),
    'ReviewRound',
    'id version',
  ),
  assign: mutation(
    'addAssignment',
    '$roundId: ID!, $dossierId: ID!, $expertId: ID!',
    'roundId: $roundId, dossierId: $dossierId, expertId: $expertId',
    'Assignment',
    'id',
  ),
  openRound: mutation('openReviewRound', ...target, 'ReviewRound', 'id version'),
  tasks: `query PeerReview_tasks { reviewTasks(page: { first: 100 }, filter: { open: true }) { items { id dossierId title version } } }`,
  declare: mutation('declareInterest', '$dossierId: ID!', 'dossierId: $dossierId, answer: "NONE"', 'InterestDeclaration', 'answer'),
  accept: mutation('acceptReviewTask', ...target, 'ReviewTask', 'id'),
  saveReview: mutation(
    'saveReview',
    '$taskId: ID!, $input: ReviewInput!',
    'taskId: $taskId, version: 0, input: $input',
    'ReviewTask',
    'review { version }',
  ),
  submitReview: mutation(
    'submitReview',
    '$taskId: ID!, $version: Int!, $input: ReviewInput!',
    'taskId: $taskId, version: $version, input: $input',
    'ReviewTask',
    'stage',
  ),
  ranked: `query PeerReview_ranked($roundId: ID!) {
    rankedRound(roundId: $roundId) { places placesLeft onLine tieKeys items { dossierId title rank mean n standing } }
  }`,
} as const;
