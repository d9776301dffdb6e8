import { own, permit } from '../ability/permit.ts';

export const filePermissions = {
  'file.read': permit(['read'], 'StoredFile', own),
  'file.upload': permit(['create', 'delete'], 'StoredFile', own, 'file.read'),
} as const;
