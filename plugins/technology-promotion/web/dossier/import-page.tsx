import { ImportPage } from '@xinglin/kit/import/import-page.tsx';
import { Link, useParams } from 'react-router';
import { useWords } from '../words.ts';

/** A call that was collected on paper, from one table. */
export default function DossierImportPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const list = `/calls/${id}/dossiers`;
  return (
    <ImportPage
      importKey={`technology-promotion.dossiers.${id}`}
      title={w('dossier.importTitle')}
      breadcrumb={[
        { label: w('dossier.ofCall'), to: `/calls/${id}` },
        { label: w('dossier.title'), to: list },
        { label: w('dossier.importTitle') },
      ]}
      next={<Link to={list}>{w('dossier.title')}</Link>}
    />
  );
}
