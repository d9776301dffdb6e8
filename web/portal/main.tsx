import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './shell/portal.css';
import { startEarly } from './start-early.ts';

startEarly();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(<App />);
