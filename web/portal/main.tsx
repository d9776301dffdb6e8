// Small, and there first: asks for all that the first page needs, of which the scripts that draw it are the largest part.
import '@xinglin/kit/theme/kit.css';
import './shell/portal.css';
import { askFirst } from './early/first-answers.ts';
import { loadFirst, loadTerms } from './early/first-chunks.ts';
import { firstState } from './early/first-state.ts';

void import('./draw.tsx').then(({ draw }) => draw());
loadFirst(location.pathname);
void firstState.then((answer) => {
  if (!answer.ok || !answer.value.signedIn) return;
  loadTerms();
  const { mustSetUpTwoFactor, mustChangePassword } = answer.value;
  if (import.meta.env.PROD && !mustSetUpTwoFactor && !mustChangePassword) askFirst(answer.value, location.pathname);
});
