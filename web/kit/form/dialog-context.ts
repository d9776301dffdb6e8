import { createContext } from 'react';

/** Closes the dialog that a form stands in; nothing for a form on a page. */
export const DialogContext = createContext<(() => void) | null>(null);
