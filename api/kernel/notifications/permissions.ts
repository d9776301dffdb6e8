import { NOBODY, permit } from '../ability/permit.ts';

export const notificationPermissions = {
  'notification.own': permit(['read', 'update'], 'Notification', (viewer) => ({
    tenantId: viewer.tenantId ?? NOBODY,
    recipientId: viewer.userId ?? NOBODY,
  })),
  'notification.preferences': permit(['read', 'update'], 'NotificationPreference', (viewer) => ({
    tenantId: viewer.tenantId ?? NOBODY,
    userId: viewer.userId ?? NOBODY,
  })),
  'saved-view.own': permit(['read', 'create', 'delete'], 'SavedView', (viewer) => ({
    tenantId: viewer.tenantId ?? NOBODY,
    userId: viewer.userId ?? NOBODY,
  })),
} as const;
