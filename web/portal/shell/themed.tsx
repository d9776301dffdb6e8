import { ComponentsTheme } from '@xinglin/kit/theme/components-theme.tsx';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';

// A strict policy hides the attribute from selectors; the property still has it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** Whatever uses antd stands in here: a download of its own, which signing in and the home page do without. */
export default function Themed({ children = <Outlet /> }: { children?: ReactNode }) {
  return <ComponentsTheme {...(nonce ? { nonce } : {})}>{children}</ComponentsTheme>;
}
