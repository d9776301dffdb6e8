import { Link } from 'react-router';
import { useMarkRead } from './mark-read.ts';

interface NoticeTitleProps {
  notice: { id: string; title: string; link: string | null; readAt: string | null };
  onOpen?: () => void;
}

/** Leads to what it is about; opening it is reading it. */
export function NoticeTitle({ notice, onOpen }: NoticeTitleProps) {
  const markRead = useMarkRead();
  const look = notice.readAt ? undefined : 'p-unread';
  const open = () => {
    if (!notice.readAt) void markRead.one(notice.id);
    onOpen?.();
  };
  if (!notice.link?.startsWith('/')) return <span className={look}>{notice.title}</span>;
  return (
    <Link to={notice.link} className={look} onClick={open}>
      {notice.title}
    </Link>
  );
}
