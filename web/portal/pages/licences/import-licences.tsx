import { ImportPage } from '@xinglin/kit/import/import-page.tsx';
import { Link } from 'react-router';
import { useOrganisationWords } from '../organisation/words.ts';

export default function ImportLicencesPage() {
  const w = useOrganisationWords();
  return (
    <ImportPage
      importKey="kernel.licences"
      title={w('licences.import')}
      breadcrumb={[{ label: w('licences.title'), to: '/organisation/licences' }, { label: w('licences.import') }]}
      next={<Link to="/organisation/licences">{w('licences.title')}</Link>}
    />
  );
}
