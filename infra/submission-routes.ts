import type { Route } from '#routes/route.ts';
import { publicWebRoutes, submitRoutes } from '#routes/routes.ts';

type Place = Pick<Route, 'method' | 'path'>;

/** They store something for anybody, so they have limits of their own. */
export const submissionRoutes = (): readonly Place[] => [
  submitRoutes.submitReport,
  publicWebRoutes.takeReport,
];

export const isSubmission = ({ method, path }: Place): boolean =>
  submissionRoutes().some((route) => route.method === method && route.path === path);

/** `path` of a request, as a client wrote it. */
export function isSubmissionRequest(method: string | undefined, path: string): boolean {
  const parts = segmentsOf(path.split('?')[0]!);
  return submissionRoutes().some(
    (route) => route.method === method && isMatch(segmentsOf(route.path), parts),
  );
}

const segmentsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

const isMatch = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length &&
  pattern.every((segment, n) => segment.startsWith('{') || segment === parts[n]);
