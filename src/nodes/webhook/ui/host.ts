/** What of a URL fits on a card: its host, or its beginning where the host is a template. */
export function hostOf(url: string): string {
  const [, host] = /^[a-z]+:\/\/([^/?#]+)/i.exec(url.trim()) ?? [];
  return host ?? url.trim();
}
