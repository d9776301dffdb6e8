import { type ActDialogProps, ActDialog as KitActDialog } from '@xinglin/kit/ui/act-dialog.tsx';
import { useWords } from '../words.ts';

/** The kit's dialog with this module's words. */
export const ActDialog = (props: Omit<ActDialogProps, 'find'>) => <KitActDialog {...props} find={useWords().find} />;
