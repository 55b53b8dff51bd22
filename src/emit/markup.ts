/** HTML that is safe by construction: what is put into a template is escaped, unless it is markup already. */

export interface Markup {
  readonly kind: 'markup';
  readonly source: string;
}

type Part = Markup | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template of markup. Strings are escaped, lists joined, `undefined` leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return raw(strings.map((literal, index) => literal + render(parts[index])).join(''));
}

/** Markup made elsewhere, such as a style sheet. */
export function raw(source: string): Markup {
  return { kind: 'markup', source };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  }
  return 'source' in part ? part.source : part.map(render).join('');
}
