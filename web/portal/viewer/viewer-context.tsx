import { createContext, type ReactNode, use } from 'react';
import type { ViewerGate_ViewerQuery } from '../gql/graphql.ts';

export type Viewer = NonNullable<ViewerGate_ViewerQuery['viewer']>;
export type ActingOrganisation = NonNullable<Viewer['organisation']>;

/** A viewer who acts for an organisation: what every page inside the shell may count on. */
export interface ActingViewer extends Viewer {
  organisation: ActingOrganisation;
}

const ViewerContext = createContext<ActingViewer | null>(null);

interface ViewerProviderProps {
  viewer: ActingViewer;
  children: ReactNode;
}

export function ViewerProvider({ viewer, children }: ViewerProviderProps) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): ActingViewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('This page stands outside the shell.');
  return viewer;
}
