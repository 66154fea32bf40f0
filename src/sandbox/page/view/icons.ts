import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Shapes on a field of 24 by 24, drawn here so that no font need have them. */
const SHAPES = {
  eye: svg`<path d="M12 5C6.5 5 2.7 9.5 1.5 12c1.2 2.5 5 7 10.5 7s9.3-4.5 10.5-7C21.3 9.5 17.5 5 12 5Zm0 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9Zm0-2.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"/>`,
  reply: svg`<path d="M10 8V4l-8 7.5L10 19v-4.5c5.5 0 9 1.5 12 5.500-1-6.500-4.500-12-12-12Z"/>`,
  more: svg`<circle cx="5" cy="12" r="2"/><circle cx="12" cy="12" r="2"/><circle cx="19" cy="12" r="2"/>`,
  send: svg`<path d="M3 3.500 22 12 3 20.500 5 13.500 14 12 5 10.500Z"/>`,
  menu: svg`<path d="M3 5h18v2.500H3Zm0 6h18v2.500H3Zm0 6h18v2.500H3Z"/>`,
  close: svg`<path d="m5 6.800 1.800-1.800 5.200 5.200L17.200 5 19 6.800 13.800 12l5.200 5.200-1.800 1.800-5.200-5.200L6.800 19 5 17.200l5.200-5.200Z"/>`,
  warning: svg`<path d="M12 2.500 23 21.500H1Zm-1.200 6.500v6.500h2.400V9Zm0 8v2.400h2.400V17Z"/>`,
  gear: svg`<path d="M19.400 13a7.500 7.500 0 0 0 0-2l2.100-1.600-2-3.500-2.500 1a7.500 7.500 0 0 0-1.700-1L14.900 3.200h-4l-.4 2.700a7.500 7.500 0 0 0-1.700 1l-2.500-1-2 3.500L6.400 11a7.500 7.500 0 0 0 0 2l-2.100 1.600 2 3.500 2.500-1a7.500 7.500 0 0 0 1.700 1l.4 2.700h4l.4-2.700a7.500 7.500 0 0 0 1.700-1l2.500 1 2-3.500Zm-6.500 2.200a3.200 3.200 0 1 1 0-6.400 3.200 3.200 0 0 1 0 6.400Z"/>`,
  inspect: svg`<path d="M4 4h16v3H4Zm0 6.500h10v3H4ZM4 17h7v3H4Zm13-4a4 4 0 0 1 3.300 6.200L23 21.900 21.600 23.300 18.900 20.600A4 4 0 1 1 17 13Zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z"/>`,
  why: svg`<path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.200 14.500h2.400V19h-2.400ZM12 5.200c2.400 0 4.200 1.500 4.200 3.700 0 1.500-.8 2.400-1.900 3.200-.9.700-1.100 1-1.100 1.900v.8h-2.400v-1.200c0-1.600.7-2.400 1.800-3.200.8-.6 1.200-.9 1.200-1.600 0-.8-.7-1.400-1.800-1.400s-1.900.7-1.900 1.800H7.700c0-2.400 1.800-4 4.300-4Z"/>`,
  down: svg`<path d="m5.500 8.500 6.500 6.500 6.500-6.500 1.700 1.700L12 18.400 3.800 10.200Z"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

/** Shows an icon; what it means is said beside it or by the button's label. */
export function icon(name: keyof typeof SHAPES): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 24 24" width="18" height="18" fill="currentColor" aria-hidden="true">${SHAPES[name]}</svg>`;
}
