import { permit } from '../ability/permit.ts';

export const notificationPermissions = {
  'notification.own': permit(['read', 'update'], 'Notification', (viewer) => ({
    tenantId: viewer.tenantId ?? '',
    recipientId: viewer.userId ?? '',
  })),
  'notification.preferences': permit(['read', 'update'], 'NotificationPreference', (viewer) => ({
    tenantId: viewer.tenantId ?? '',
    userId: viewer.userId ?? '',
  })),
  'saved-view.own': permit(['read', 'create', 'delete'], 'SavedView', (viewer) => ({
    tenantId: viewer.tenantId ?? '',
    userId: viewer.userId ?? '',
  })),
} as const;
