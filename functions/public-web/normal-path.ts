/** In characters; our longest paths have fewer than 120. */
const maxLength = 300;

/**
 * The path without doubled and trailing slashes; undefined if it has none, or characters that no path of ours has. The
 * result begins with exactly one slash, so that a redirect never leads to another host.
 */
export function normalPath(path: string): string | undefined {
  if (path.length > maxLength || !/^\/[\w./~-]*$/.test(path)) return undefined;
  const parts = path.split('/').filter(Boolean);
  const normal = `/${parts.join('/')}`;
  return normal === path ? undefined : normal;
}
