/** Puts the cursor into the text box. */
export function focusComposer(): void {
  document.querySelector<HTMLElement>('.composer textarea')?.focus();
}

/** Puts the cursor into the first field of a command that is being filled in. */
export function focusForm(): void {
  document
    .querySelector<HTMLElement>('.command-form input, .command-form select, .command-form button')
    ?.focus();
}
