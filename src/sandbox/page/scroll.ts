let watched: Element | undefined;
let isAtBottom = true;

/** Keeps the end of the messages in view, as long as the reader hasn't scrolled away from it. */
export function stickToBottom(): void {
  const scroller = document.querySelector('.messages');
  const content = scroller?.firstElementChild;
  if (!scroller || !content || watched === content) return;
  watched = content;
  isAtBottom = true;
  const follow = () => {
    if (isAtBottom) scroller.scrollTop = scroller.scrollHeight;
  };
  // Components grow after they are put in, pictures after they are loaded.
  new ResizeObserver(follow).observe(content);
  scroller.addEventListener('scroll', () => {
    isAtBottom = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < SLACK;
  });
}

/** Pixels from the end that still count as the end. */
const SLACK = 40;
