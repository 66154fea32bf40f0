/** CSS of an element, as far as satori knows it; lengths without a unit are pixels of the layout. */
export type Style = Readonly<Record<string, string | number>>;

/** What satori lays out: a box with boxes in it, or with a text. */
export interface Element {
  readonly type: 'div';
  readonly key: null;
  readonly props: { readonly style: Style; readonly children: readonly Element[] | string };
}

/** A box with others in it, which stand below each other unless its style says otherwise. */
export function box(style: Style, ...children: readonly Element[]): Element {
  return element({ display: 'flex', flexDirection: 'column', flexShrink: 0, ...style }, children);
}

/** A text that wraps where it has to, inside a word too. */
export function text(style: Style, content: string): Element {
  return element({ wordBreak: 'break-word', ...style }, content);
}

function element(style: Style, children: readonly Element[] | string): Element {
  return { type: 'div', key: null, props: { style, children } };
}
