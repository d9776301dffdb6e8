import { ComponentsTheme } from '@xinglin/kit/theme/components-theme.tsx';
import { Outlet } from 'react-router';

// A strict policy hides the attribute from selectors; the property still has it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** Pages that use antd, which is a download of its own: whoever signs in does not wait for it. */
export default function Themed() {
  return (
    <ComponentsTheme {...(nonce ? { nonce } : {})}>
      <Outlet />
    </ComponentsTheme>
  );
}
