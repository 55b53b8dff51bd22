import type { DateValue } from '../../src/document.ts';

/** A value on one line: `2024-05-01/2024-05-31`, `fiscal 2024 Q2`, `? reason`. */
export function showValue(value: DateValue): string {
  switch (value.kind) {
    case 'calendar':
      return value.first === value.last ? value.first : `${value.first}/${value.last}`;
    case 'fiscal':
      return ['fiscal', value.year, value.quarter && `Q${value.quarter}`, value.half && `H${value.half}`]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'unresolved':
      return `? ${value.reason}`;
  }
}
