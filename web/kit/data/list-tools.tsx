import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { FilterChip } from './filter-chip.tsx';
import { SearchBox } from './search-box.tsx';
import type { ListHandle } from './use-list.ts';

interface ListToolsProps<Row> {
  list: ListHandle<Row>;
  search: string | false | undefined;
  children?: ReactNode;
}

export function ListTools<Row>({ list, search, children }: ListToolsProps<Row>) {
  const t = useT();
  const { address, change } = list.at;
  const narrowed = Object.keys(address.filters).length > 0;
  return (
    <div className="x-tools">
      {search === false ? null : (
        <SearchBox
          value={address.search}
          placeholder={search}
          // Each keystroke would otherwise be a step of the Back button.
          onSearch={(text) => change({ search: text }, { replace: true })}
        />
      )}
      <div className="x-chips">
        {list.filters
          .filter(({ key, kind }) => kind !== 'given' || address.filters[key])
          .map((filter) => (
            <FilterChip
              key={filter.key}
              filter={filter}
              values={address.filters[filter.key] ?? []}
              onChange={(values) => change({ filters: { ...address.filters, [filter.key]: values } })}
            />
          ))}
        {narrowed ? (
          <Button type="link" onClick={() => change({ filters: {} })}>
            {t('list.clearFilters')}
          </Button>
        ) : null}
      </div>
      <div className="x-tools-end">{children}</div>
    </div>
  );
}
