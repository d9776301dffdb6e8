export const conflict = {
  'notice.task-recused': 'An expert keeps away',
  'notice.review-lost': 'A review became void',
  'notice.own-task-recused': 'A task of yours was taken back',
  'audit.conflict.computed': 'Conflicts computed',
  'audit.conflict.declared': 'Interest declared',
  'audit.assignment.recused': 'Task taken back for a conflict',
  'error.ALREADY_RECUSED': 'You have said that you must keep away from this item; that cannot be taken back.',
} as const;
