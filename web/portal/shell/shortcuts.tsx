import { ShortcutsHelp } from '@xinglin/kit/ui/shortcuts.tsx';

interface ShortcutsProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export default function Shortcuts({ open, onOpenChange }: ShortcutsProps) {
  return <ShortcutsHelp open={open} onOpenChange={onOpenChange} />;
}
