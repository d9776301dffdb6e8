import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { lazy, Suspense } from 'react';

const AssociationPath = lazy(() => import('./association-path.tsx'));
const ExpertPath = lazy(() => import('./expert-path.tsx'));
const ApplicantPath = lazy(() => import('./applicant-path.tsx'));

/** 任务引导: the whole job as the viewer's role goes through it; nobody else is shown anything. */
export default function GuideCard() {
  const { can } = useAbility();
  const Path = can('read', 'Dossier')
    ? AssociationPath
    : can('accept', 'Assignment')
      ? ExpertPath
      : can('create', 'Submission')
        ? ApplicantPath
        : null;
  if (!Path) return null;
  return (
    <Suspense fallback={null}>
      <Path />
    </Suspense>
  );
}
