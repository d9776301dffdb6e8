import { ConfigProvider, theme } from 'antd';
import { type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import { useLanguage } from '../i18n/language-context.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { antdLocale } from './antd-locale.ts';
import './kit.css';
import { useNarrow, useStill } from './media.ts';
import { useMode } from './mode.ts';
import { cssName, dark, light } from './palette.ts';
import { tokensOf } from './tokens.ts';

/** Choices that open belong to the landmark they were opened from. */
const popupHome = (trigger?: HTMLElement) => trigger?.closest<HTMLElement>('[role="dialog"], main') ?? document.body;

interface ThemeProviderProps {
  /** The nonce of a strict content security policy, for the styles antd adds at run time. */
  nonce?: string;
  children: ReactNode;
}

export function ThemeProvider({ nonce, children }: ThemeProviderProps) {
  const { shown } = useMode();
  const { language } = useLanguage();
  const narrow = useNarrow();
  const still = useStill();
  const locale = use(antdLocale(language));
  const palette = shown === 'dark' ? dark : light;

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = shown;
    root.style.colorScheme = shown;
    for (const [token, colour] of Object.entries(palette)) {
      root.style.setProperty(cssName(token), colour);
    }
  }, [palette, shown]);

  const config = useMemo(
    () =>
      tokensOf({
        palette,
        algorithm: shown === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        narrow,
        still,
      }),
    [palette, shown, narrow, still],
  );
  return (
    <ConfigProvider
      theme={config}
      locale={locale}
      getPopupContainer={popupHome}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <ToastProvider>{children}</ToastProvider>
    </ConfigProvider>
  );
}
