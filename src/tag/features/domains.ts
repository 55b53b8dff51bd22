/** Parts of host names that say nothing of whose they are. */
const COMMON: ReadonlySet<string> = new Set(
  `www com org net gov edu info biz int mil co ac uk us au sg nz ca in eu de fr ch jp cn hk my io ai me tv app dev news
  gmail yahoo hotmail outlook aol icloud protonmail google twitter x facebook linkedin instagram youtube youtu tiktok
  bit ly prnewswire businesswire globenewswire newswire media press mail email`.split(/\s+/),
);

const HOST = /(?:@|https?:\/\/|\bwww\.)((?:[a-z0-9-]+\.)+[a-z]{2,})/giu;

/** What the host names of the text's addresses call their owners: `ir@larkfield-group.com` → `larkfieldgroup`. */
export function domainLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const [, host = ''] of text.matchAll(HOST)) {
    for (const part of host.toLowerCase().split('.')) {
      if (!COMMON.has(part) && part.length >= 3) labels.add(part.replaceAll('-', ''));
    }
  }
  return labels;
}
