import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { CommandPalette } from '@xinglin/kit/ui/command-palette.tsx';
import type { PaletteItem, PaletteProvider } from '@xinglin/kit/ui/palette-search.ts';
import { useMemo } from 'react';
import { useSwitchOrganisation } from '../identity/switch-organisation.ts';
import { useWords } from '../locales/use-words.ts';
import { useViewer } from '../viewer/viewer-context.tsx';
import { useHits } from './use-hits.ts';
import { useMenu } from './use-menu.ts';

const matching = (items: readonly PaletteItem[], query: string) => {
  const wanted = query.toLowerCase();
  return items.filter((item) => `${item.label} ${item.hint ?? ''}`.toLowerCase().includes(wanted));
};

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export default function Palette(props: PaletteProps) {
  const t = useT();
  const w = useWords();
  const menu = useMenu();
  const searchHits = useHits();
  const { memberships, organisation } = useViewer();
  const switchTo = useSwitchOrganisation();
  const providers = useMemo<readonly PaletteProvider[]>(() => {
    const pages: PaletteItem[] = [
      { id: 'home', label: w('nav.home'), to: '/' },
      ...[...menu.modules.flatMap(({ entries }) => entries), ...menu.administration].map(({ to, label }) => ({ id: to, label, to })),
      { id: 'notices', label: w('nav.notices'), to: '/notices' },
      { id: 'security', label: w('person.security'), to: '/me/security' },
    ];
    const others: PaletteItem[] = memberships
      .filter((one) => one.organisationId !== organisation.id && !one.suspended)
      .map((one) => ({
        id: one.organisationId,
        label: one.name,
        run: () => void switchTo(one.organisationId),
      }));
    return [
      { id: 'pages', label: t('palette.group.pages'), search: (query) => matching(pages, query) },
      { id: 'organisations', label: w('palette.organisations'), search: (query) => matching(others, query) },
      { id: 'hits', label: w('palette.found'), remote: true, search: searchHits },
    ];
  }, [t, w, menu, memberships, organisation.id, switchTo, searchHits]);
  return <CommandPalette {...props} providers={providers} />;
}
