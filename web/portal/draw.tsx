import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

/** The whole portal, as soon as its scripts are there. */
export function draw(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(<App />);
}
