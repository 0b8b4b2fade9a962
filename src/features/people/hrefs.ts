/** Addresses of other pages, as they stand behind the `#`. */
export const hrefs = {
  people: '/people',
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  canvas: (id: string) => `/canvases/${encodeURIComponent(id)}/build`,
} as const;
