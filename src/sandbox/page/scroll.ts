/** Pixels from the end that still count as the end. */
const SLACK = 40;

let watched: Element | undefined;
let isAtEnd = true;
let mayStick = true;

/**
 * Keeps the end of the messages in view, as long as the reader hasn't scrolled away from it.
 * @param hasNewest whether the newest messages are in the page at all.
 */
export function stickToEnd(hasNewest: boolean): void {
  mayStick = hasNewest;
  const scroller = document.querySelector('.messages');
  const content = scroller?.querySelector('discord-messages');
  if (!scroller || !content || watched === content) return;
  watched = content;
  isAtEnd = true;
  // Components grow after they are put in, pictures after they are loaded, and what is written takes room.
  const observer = new ResizeObserver(() => {
    if (isAtEnd && mayStick) goToEnd();
  });
  observer.observe(content);
  observer.observe(scroller);
  watchReader(scroller);
}

/** Only who scrolls up leaves the end: it also gets farther away whenever something comes. */
function watchReader(scroller: Element): void {
  let before = scroller.scrollTop;
  scroller.addEventListener('scroll', () => {
    const { scrollHeight, scrollTop, clientHeight } = scroller;
    if (scrollHeight - scrollTop - clientHeight < SLACK) isAtEnd = true;
    else if (scrollTop < before) isAtEnd = false;
    before = scrollTop;
  });
}

/** Scrolls to the end of the messages. */
export function goToEnd(): void {
  const scroller = document.querySelector('.messages');
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
  isAtEnd = true;
}

/** Changes what is in the page so that what the reader looks at stays where it is. */
export function keepPlace(scroller: Element, change: () => void): void {
  const { top } = scroller.getBoundingClientRect();
  const messages = [...scroller.querySelectorAll('.message')];
  const anchor = messages.find((message) => message.getBoundingClientRect().bottom > top);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  // By then the components have taken their size.
  requestAnimationFrame(() => {
    if (anchor?.isConnected) scroller.scrollTop += anchor.getBoundingClientRect().top - before;
  });
}
