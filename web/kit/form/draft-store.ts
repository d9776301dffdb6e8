export interface Draft {
  values: unknown;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The version of the object that the draft was begun on, and what it held. */
  version?: number;
  base?: unknown;
}

/** Synchronous on purpose: a draft must be written before the page is torn down. */
export interface DraftStore {
  load: (key: string) => Draft | null;
  /** False when it could not be kept. */
  save: (key: string, draft: Draft) => boolean;
  drop: (key: string) => void;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'values' in value && 'savedAt' in value && typeof value.savedAt === 'number';
}

const prefix = 'draft:';

/** Keys name person and organisation (`usePrivateKey`), so drafts never cross between them. */
export function browserDrafts(storage: () => Storage = () => localStorage): DraftStore {
  return {
    load(key) {
      try {
        const kept: unknown = JSON.parse(storage().getItem(prefix + key) ?? 'null');
        return isDraft(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    save(key, draft) {
      try {
        storage().setItem(prefix + key, JSON.stringify(draft));
        return true;
      } catch {
        // Full or forbidden: the form says so instead of pretending.
        return false;
      }
    },
    drop(key) {
      try {
        storage().removeItem(prefix + key);
      } catch {
        // Nothing could have been kept either.
      }
    },
  };
}

/** On a shared device, sign-out leaves nothing of a person behind. */
export function dropDraftsOf(userId: string, storage: () => Storage = () => localStorage): void {
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) {
      if (key.startsWith(`${prefix}xinglin/${userId}/`)) kept.removeItem(key);
    }
  } catch {
    // Nothing could have been kept either.
  }
}
