/**
 * Pages that are the same for everybody: served without client code and kept in memory by the launcher until something
 * public changes. They take no viewer and set no cookie.
 */
const patterns = [
  /^\/$/,
  /^\/notices(\/.*)?$/,
  /^\/services(\/.*)?$/,
  /^\/villages\/.+$/,
  /^\/(questions|reports)(\/[^/]*)?$/,
  /^\/information(\/.*)?$/,
  /^\/calculator$/,
  /^\/(search|villages|petitions|site-map|ratings|privacy|accessibility)$/,
];

export const isPublicPage = (pathname: string): boolean => patterns.some((pattern) => pattern.test(pathname));
