/** Addresses within the app, as they stand behind the `#`. */
export const routes = {
  home: '/',
  canvases: '/canvases',
  campaigns: '/campaigns',
  people: '/people',
  inbox: '/inbox',
  settings: '/settings',
  canvas: (id: string, tab = 'build') => `/canvases/${encodeURIComponent(id)}/${tab}`,
  campaign: (id: string, tab = 'compose') => `/campaigns/${encodeURIComponent(id)}/${tab}`,
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
} as const;

/** As an `href`. */
export function hrefOf(route: string): string {
  return `#${route}`;
}
