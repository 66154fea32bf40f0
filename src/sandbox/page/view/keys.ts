/**
 * Moves the focus among elements of the one that an event is handled on: with the arrows up and down.
 * @param selector of the elements that may be focused.
 */
export function moveFocus(event: KeyboardEvent, selector: string): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const within = event.currentTarget;
  if (step === 0 || !(within instanceof HTMLElement)) return;
  const elements = [...within.querySelectorAll<HTMLElement>(selector)];
  const at = elements.findIndex((element) => element.matches(':focus'));
  const next = elements[(at + step + elements.length) % elements.length];
  event.preventDefault();
  next?.focus();
}
