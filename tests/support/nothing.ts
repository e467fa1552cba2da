/** Stands in for modules that mean nothing outside a running Next server. */
export const refresh = () => {};
export const redirect = (to: string) => {
  throw new Error(`redirect:${to}`);
};
export const notFound = () => {
  throw new Error("notFound");
};
