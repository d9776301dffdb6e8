import { ConfigProvider, theme } from 'antd';
import { type ReactNode, use, useMemo } from 'react';
import { useLanguage } from '../i18n/language-context.tsx';
import { antdLocale } from './antd-locale.ts';
import { useNarrow, useStill } from './media.ts';
import { useMode } from './mode.ts';
import { dark, light } from './palette.ts';
import { tokensOf } from './tokens.ts';

/** Choices that open belong to the landmark they were opened from. */
const popupHome = (trigger?: HTMLElement) => trigger?.closest<HTMLElement>('[role="dialog"], main') ?? document.body;

/** A long title ends before the cross that closes its dialog. */
const modal = { styles: { title: { paddingInlineEnd: 32 } } };

interface ComponentsThemeProps {
  /** The nonce of a strict content security policy, for the styles antd adds at run time. */
  nonce?: string;
  children: ReactNode;
}

/** antd in our colours and sizes and in the reader's language, for all pages that use it. */
export function ComponentsTheme({ nonce, children }: ComponentsThemeProps) {
  const { shown } = useMode();
  const { language } = useLanguage();
  const narrow = useNarrow();
  const still = useStill();
  const locale = use(antdLocale(language));
  const config = useMemo(
    () =>
      tokensOf({
        palette: shown === 'dark' ? dark : light,
        algorithm: shown === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        narrow,
        still,
      }),
    [shown, narrow, still],
  );
  return (
    <ConfigProvider
      theme={config}
      locale={locale}
      getPopupContainer={popupHome}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      modal={modal}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      {children}
    </ConfigProvider>
  );
}
