import { type ComponentType, lazy } from 'react';

/** A part of the shell that uses antd, which is fetched beside it: not every page has done so. */
export const lazyThemed = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) =>
  lazy(async () => {
    const [{ default: Themed }, { default: Part }] = await Promise.all([import('./themed.tsx'), load()]);
    return {
      default: (props: P) => (
        <Themed>
          <Part {...props} />
        </Themed>
      ),
    };
  });
