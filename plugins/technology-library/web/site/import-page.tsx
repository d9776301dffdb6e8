import { ImportPage } from '@xinglin/kit/import/import-page.tsx';
import { Link, useParams } from 'react-router';
import { useWords } from '../words.ts';

/** Sites that were kept in a table until now, each with the days of its way. */
export default function SiteImportPage() {
  const w = useWords();
  const { project = '' } = useParams();
  return (
    <ImportPage
      importKey={`technology-library.sites.${project}`}
      title={w('site.importTitle')}
      breadcrumb={[{ label: w('nav.sites'), to: '/sites' }, { label: w('site.importTitle') }]}
      next={<Link to="/sites">{w('nav.sites')}</Link>}
    />
  );
}
