// Who may do what with the money, the people and the policy documents behind a promotion 组织保障.
import { own, permit } from '@xinglin/kernel/ability/permit';
import { here, me } from './parties.ts';

export const supportPermissions = {
  // Funds 经费
  'budget.read': permit(['read'], 'PromotionBudget', own, 'project.read', 'budget-line.read', 'budget-adjustment.read'),
  'budget.write': permit(['create', 'update'], 'PromotionBudget', own, 'budget.read'),
  'budget.approve': permit(['approve'], 'PromotionBudget', (viewer) => ({ ...own(viewer), NOT: { draftedBy: me(viewer) } }), 'budget.read'),
  'budget.settle': permit(['settle'], 'PromotionBudget', own, 'budget.read'),
  'budget-line.read': permit(['read'], 'BudgetLine', own, 'project.read', 'budget.read'),
  'budget-use.read': permit(['read'], 'BudgetUse', own, 'budget.read'),
  'budget.spend': permit(['spend'], 'PromotionBudget', own, 'budget.read', 'budget-use.read'),
  'budget-use.reverse': permit(
    ['reverse'],
    'BudgetUse',
    (viewer) => ({ ...own(viewer), reversesId: null, reversal: { is: null }, budget: { is: { stage: 'APPROVED' } } }),
    'budget.spend',
  ),
  'budget-adjustment.read': permit(['read'], 'BudgetAdjustment', own, 'project.read'),
  'budget.adjust': permit(['adjust'], 'PromotionBudget', own, 'budget.read'),
  'budget-adjustment.approve': permit(
    ['approve'],
    'BudgetAdjustment',
    (viewer) => ({ ...own(viewer), NOT: { proposedBy: me(viewer) } }),
    'budget-adjustment.read',
  ),
  'budget-adjustment.reject': permit(['reject'], 'BudgetAdjustment', own, 'budget-adjustment.read'),

  // People 推广队伍
  'team-person.read': permit(['read'], 'TeamPerson', own, 'team-member.read', 'training-record.read'),
  'team-person.write': permit(['create', 'update', 'train', 'place'], 'TeamPerson', own, 'team-person.read'),
  'team-member.read': permit(['read'], 'TeamMember', own, 'project.read', 'team-person.read', 'training-record.read'),
  'team-member.write': permit(['end'], 'TeamMember', own, 'team-member.read'),
  'training-record.read': permit(['read'], 'TrainingRecord', own, 'project.read', 'team-person.read'),
  'training-record.write': permit(['delete'], 'TrainingRecord', own, 'training-record.read'),

  // Policy documents 政策文件
  'policy.read': permit(['read'], 'PolicyDocument', own, 'policy-scope.read'),
  'policy.write': permit(['create', 'update'], 'PolicyDocument', own, 'policy.read'),
  'policy.run': permit(['issue', 'reach', 'repeal'], 'PolicyDocument', own, 'policy.read'),
  'policy-scope.read': permit(['read'], 'PolicyScope', own, 'project.read'),
  'our-policy.read': permit(
    ['read', 'receive'],
    'PolicyDocument',
    (viewer) => ({ stage: { not: 'DRAFT' }, shares: { some: { granteeId: here(viewer) } } }),
    'our-site.read',
  ),
};
