import { LanguageProvider } from '@xinglin/kit/i18n/language-context.tsx';
import { ThemeProvider } from '@xinglin/kit/theme/theme-provider.tsx';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { AuthProvider } from './identity/auth-context.tsx';
import { sources } from './locales/sources.ts';
import { router } from './routes.tsx';
import { FirstPaint } from './shell/first-paint.tsx';

export function App() {
  return (
    <LanguageProvider sources={sources}>
      <Suspense fallback={<FirstPaint />}>
        <ThemeProvider>
          <AuthProvider>
            <RouterProvider router={router} />
          </AuthProvider>
        </ThemeProvider>
      </Suspense>
    </LanguageProvider>
  );
}
