import { ImportPage } from '@xinglin/kit/import/import-page.tsx';
import { Link, useParams } from 'react-router';
import { useWords } from '../words.ts';

/** The attendance list of one session from a table. */
export default function AttendanceImportPage() {
  const w = useWords();
  const { id = '' } = useParams();
  return (
    <ImportPage
      importKey={`technology-library.participations.${id}`}
      title={w('person.import')}
      breadcrumb={[
        { label: w('nav.activities'), to: '/activities' },
        { label: w('person.list'), to: `/sessions/${id}` },
      ]}
      next={<Link to={`/sessions/${id}`}>{w('person.list')}</Link>}
    />
  );
}
