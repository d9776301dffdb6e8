import { type ReactNode, useLayoutEffect } from 'react';
import { ToastProvider } from '../ui/toast.tsx';
import './kit.css';
import { useMode } from './mode.ts';
import { cssName, dark, light } from './palette.ts';

/** Light or dark, as the reader's device or choice says; antd's own theme is `ComponentsTheme`. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { shown } = useMode();
  const palette = shown === 'dark' ? dark : light;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = shown;
    root.style.colorScheme = shown;
    for (const [token, colour] of Object.entries(palette)) {
      root.style.setProperty(cssName(token), colour);
    }
  }, [palette, shown]);
  return <ToastProvider>{children}</ToastProvider>;
}
